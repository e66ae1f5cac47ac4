import json
import sys
import zmq


def line_of(message):
    try:
        value = json.loads(message.decode("utf-8"))
    except ValueError:
        return None
    if not isinstance(value, dict):
        return None
    client, n = value.get("client"), value.get("n")
    if not isinstance(client, str) or type(n) is not int:
        return None
    return f"{client} {n}"


context = zmq.Context()
pull = context.socket(zmq.PULL)
pull.bind("tcp://127.0.0.1:5559")
poller = zmq.Poller()
poller.register(pull, zmq.POLLIN)
while True:
    for socket, _ in poller.poll(250):
        message = socket.recv()
        sys.stdout.write((line_of(message) or f"ignored {len(message)} bytes") + "\n")
        sys.stdout.flush()
