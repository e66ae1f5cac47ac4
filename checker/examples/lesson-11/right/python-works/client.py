import json
import os
import zmq

NAME = os.environ.get("CLIENT", "a")

context = zmq.Context()
push = context.socket(zmq.PUSH)
push.connect("tcp://localhost:5559")
for n in range(3):
    print(f"sending {NAME} {n}")
    push.send_string(json.dumps({"client": NAME, "n": n}, separators=(",", ":")))
push.close()
context.term()
