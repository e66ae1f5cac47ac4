# The server of the post, whole: it prints the value again after the work.
import os
import time

import zmq

WORK_SECONDS = int(os.environ.get("WORK_MS", "2000")) / 1000

context = zmq.Context()

# Socket to receive messages on
receiver = context.socket(zmq.PULL)
receiver.connect("tcp://localhost:5559")


def print_value(s):
    time.sleep(WORK_SECONDS)
    print("value: {}".format(s))


# Process tasks forever
while True:
    s = receiver.recv_string()
    print("received {}".format(s))
    print_value(s)
