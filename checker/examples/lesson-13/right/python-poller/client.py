import collections
import zmq

context = zmq.Context()
router = context.socket(zmq.ROUTER)
router.router_mandatory = 1
router.bind("tcp://127.0.0.1:5559")
poller = zmq.Poller()
poller.register(router, zmq.POLLIN)

values = collections.deque(str(value).encode() for value in range(10))
while values:
    if not poller.poll(200):
        continue
    frames = router.recv_multipart()
    try:
        router.send_multipart([frames[0], b"", values[0]])
    except zmq.ZMQError:
        continue
    values.popleft()

router.close()
context.term()
