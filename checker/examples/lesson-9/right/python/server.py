import os
import signal
import time

import zmq

WORK_MS = int(os.environ.get("WORK_MS", "2000"))

stopping = False


def stop(signum, frame):
    global stopping
    stopping = True


signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)

context = zmq.Context()
pull = context.socket(zmq.PULL)
pull.setsockopt(zmq.RCVTIMEO, 100)
pull.connect("tcp://localhost:5559")

finished = 0
while not stopping:
    try:
        value = pull.recv_string()
    except zmq.Again:
        continue
    print(f"received {value}")
    end = time.monotonic() + WORK_MS / 1000
    while time.monotonic() < end:
        time.sleep(max(0, end - time.monotonic()))
    print(f"value: {value}")
    finished += 1
print(f"stopped after {finished}")
