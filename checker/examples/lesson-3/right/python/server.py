# The same in Python.
import zmq

with zmq.Context() as context, context.socket(zmq.PULL) as receiver:
    receiver.connect("tcp://localhost:5559")
    while True:
        print("received", receiver.recv_string())
