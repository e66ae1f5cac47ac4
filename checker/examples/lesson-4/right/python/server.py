# Python with a poller.
import os
import time

import zmq

WORK_MS = float(os.environ.get("WORK_MS", 2000))

receiver = zmq.Context.instance().socket(zmq.PULL)
receiver.connect("tcp://localhost:5559")

poller = zmq.Poller()
poller.register(receiver, zmq.POLLIN)

while True:
    if receiver in dict(poller.poll(timeout=50)):
        value = receiver.recv().decode("ascii")
        print(f"received {value}")
        time.sleep(WORK_MS / 1000)
        print(f"value: {value}")
