import sys

import zmq


def main() -> int:
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.bind("tcp://127.0.0.1:5559")
        for value in range(3):
            print(f"sending {value}", flush=True)
            push.send_string(str(value))
    return 0


if __name__ == "__main__":
    sys.exit(main())
