import json
import os
import time
import zmq

WORK_MS = int(os.environ.get("WORK_MS", "2000"))

context = zmq.Context()
pull = context.socket(zmq.PULL)
pull.connect("tcp://localhost:5559")
push = context.socket(zmq.PUSH)
push.connect("tcp://localhost:5560")
while True:
    n = int(pull.recv_string())
    time.sleep(WORK_MS / 1000)
    push.send_string(json.dumps({"n": n, "square": n * n}))
