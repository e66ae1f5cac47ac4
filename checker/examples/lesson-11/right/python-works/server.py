import json
import time
import zmq

pull = zmq.Context().socket(zmq.PULL)
pull.bind("tcp://127.0.0.1:5559")

while True:
    message = pull.recv()
    try:
        value = json.loads(message)
        assert isinstance(value["client"], str) and type(value["n"]) is int
        print(value["client"], value["n"])
    except Exception:
        print(f"ignored {len(message)} bytes")
    # Each message is some work.
    time.sleep(0.01)
