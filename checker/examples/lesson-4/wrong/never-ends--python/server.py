# SIGTERM is set to be ignored, so only kill -9 ends this server.
import os
import signal
import time

import zmq

signal.signal(signal.SIGTERM, signal.SIG_IGN)

WORK_MS = int(os.environ.get("WORK_MS", "2000"))

receiver = zmq.Context().socket(zmq.PULL)
receiver.connect("tcp://localhost:5559")

while True:
    s = receiver.recv_string()
    print(f"received {s}")
    time.sleep(WORK_MS / 1000)
    print(f"value: {s}")
