import zmq

context = zmq.Context()
push = context.socket(zmq.PUSH)
push.bind("tcp://127.0.0.1:5559")
print("sending 0")
push.send(b"0")
push.close()
context.term()
