import zmq

context = zmq.Context()
router = context.socket(zmq.ROUTER)
router.setsockopt(zmq.ROUTER_MANDATORY, 1)
router.bind("tcp://127.0.0.1:5559")

value = 0
while value < 10:
    server, empty, question = router.recv_multipart()
    try:
        router.send_multipart([server, b"", str(value).encode()])
        value += 1
    except zmq.ZMQError as error:
        if error.errno != zmq.EHOSTUNREACH:
            raise

router.close()
context.term()
