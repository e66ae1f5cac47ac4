# Python with asyncio.
import asyncio

import zmq
import zmq.asyncio


async def main():
    receiver = zmq.asyncio.Context.instance().socket(zmq.PULL)
    receiver.connect("tcp://127.0.0.1:5559")
    while True:
        (value,) = await receiver.recv_multipart()
        print(f"received {value.decode()}", flush=True)


asyncio.run(main())
