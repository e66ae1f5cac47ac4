import os
import sys

import zmq

WAIT_MS = int(os.environ.get("WAIT_MS", "1000"))


def main() -> int:
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.bind("tcp://127.0.0.1:5559")
        for value in range(3):
            print(f"sending {value}", flush=True)
            if not push.poll(WAIT_MS, zmq.POLLOUT):
                print(f"no server within {WAIT_MS} ms", flush=True)
                return 1
            push.send_string(str(value))
    return 0


sys.exit(main())
