import os
import signal
import sys
import time
import zmq

signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
WORK_S = float(os.environ.get("WORK_MS") or 2000) / 1000


def values(request):
    while True:
        request.send(b"ready")
        while not request.poll(100):
            pass
        yield request.recv().decode()


with zmq.Context() as context, context.socket(zmq.REQ) as request:
    request.linger = 0
    request.connect("tcp://127.0.0.1:5559")
    for value in values(request):
        sys.stdout.write(f"received {value}\n")
        sys.stdout.flush()
        time.sleep(WORK_S)
        sys.stdout.write(f"value: {value}\n")
        sys.stdout.flush()
