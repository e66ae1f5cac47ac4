# It connects, and is gone before anybody could see it.
import zmq, sys, time
ctx = zmq.Context()
s = ctx.socket(zmq.PUSH)
s.connect("tcp://127.0.0.1:5559")
for i in range(3):
    print("sending %d" % i)
    s.send_string(str(i))
