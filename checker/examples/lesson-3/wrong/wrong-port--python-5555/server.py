# Connects to 5555, the port of most examples on the web; the client binds 5559.
import zmq

context = zmq.Context()
receiver = context.socket(zmq.PULL)
receiver.connect("tcp://localhost:5555")

while True:
    s = receiver.recv_string()
    print("received {}".format(s))
