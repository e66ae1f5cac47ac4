# WORK_MS is divided by 1000 twice: once to get seconds, and once more in the call of sleep.
import os
import time

import zmq

WORK = float(os.environ.get("WORK_MS", "2000")) / 1000


def print_value(s):
    time.sleep(WORK / 1000)
    print("value: {}".format(s))


context = zmq.Context()
receiver = context.socket(zmq.PULL)
receiver.connect("tcp://localhost:5559")

while True:
    s = receiver.recv_string()
    print("received {}".format(s))
    print_value(s)
