import os
import zmq

LINGER_MS = int(os.environ.get("LINGER_MS", "1000"))

context = zmq.Context()
push = context.socket(zmq.PUSH)
push.setsockopt(zmq.LINGER, LINGER_MS)
push.connect("tcp://localhost:5559")

for i in range(3):
    print(f"sending {i}")
    push.send_string(str(i))

push.close()
context.term()
