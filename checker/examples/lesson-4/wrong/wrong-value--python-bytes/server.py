# Prints bytes as Python shows them: `value: b'17'`.
import os
import time

import zmq

WORK_MS = int(os.environ.get("WORK_MS", "2000"))

receiver = zmq.Context().socket(zmq.PULL)
receiver.connect("tcp://localhost:5559")

while True:
    message = receiver.recv()
    print("received", message.decode())
    time.sleep(WORK_MS / 1000)
    print("value:", message)
