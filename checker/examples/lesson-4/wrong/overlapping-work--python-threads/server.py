# Each value gets a thread of its own, and the threads sleep side by side.
import os
import threading
import time

import zmq

WORK_MS = int(os.environ.get("WORK_MS", "2000"))


def print_value(s):
    time.sleep(WORK_MS / 1000)
    print(f"value: {s}\n", end="", flush=True)


receiver = zmq.Context().socket(zmq.PULL)
receiver.connect("tcp://localhost:5559")

while True:
    s = receiver.recv_string()
    print(f"received {s}\n", end="", flush=True)
    threading.Thread(target=print_value, args=(s,), daemon=True).start()
