import os
import sys

import zmq

WAIT_MS = int(os.environ.get("WAIT_MS", "1000"))
COUNT = int(os.environ.get("COUNT", "10000"))


def numbered(number: int) -> bytes:
    return f"{number} ".ljust(4096, ".").encode()


def main() -> int:
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.bind("tcp://127.0.0.1:5559")
        if not push.poll(WAIT_MS, zmq.POLLOUT):
            print(f"no server within {WAIT_MS} ms", flush=True)
            return 1
        sent = 0
        for number in range(COUNT):
            try:
                push.send(numbered(number), zmq.NOBLOCK)
                sent += 1
            except zmq.Again:
                pass
        print(f"sent {sent}, dropped {COUNT - sent}", flush=True)
    return 0


sys.exit(main())
