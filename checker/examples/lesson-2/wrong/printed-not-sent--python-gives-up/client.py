# Does not wait for a peer: what the queue does not take at once is passed over.
import zmq, sys, time
ctx = zmq.Context()
s = ctx.socket(zmq.PUSH)
s.bind("tcp://127.0.0.1:5559")
for i in range(3):
    print("sending %d" % i)
    try: s.send_string(str(i), zmq.NOBLOCK)
    except zmq.Again: pass
