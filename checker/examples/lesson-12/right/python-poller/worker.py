import json
import os
import threading
import zmq

context = zmq.Context.instance()
pull = context.socket(zmq.PULL)
pull.connect("tcp://127.0.0.1:5559")
push = context.socket(zmq.PUSH)
push.connect("tcp://127.0.0.1:5560")
rest = threading.Event()
while True:
    if pull.poll(1000):
        n = int(pull.recv())
        rest.wait(int(os.environ.get("WORK_MS", 2000)) / 1000)
        push.send(json.dumps(dict(n=n, square=n**2)).encode())
