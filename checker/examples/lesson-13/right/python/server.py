import os
import time
import zmq

work = int(os.environ.get("WORK_MS", 2000)) / 1000
request = zmq.Context().socket(zmq.REQ)
request.connect("tcp://localhost:5559")

while True:
    request.send_string("ready")
    value = request.recv_string()
    print(f"received {value}")
    time.sleep(work)
    print(f"value: {value}")
