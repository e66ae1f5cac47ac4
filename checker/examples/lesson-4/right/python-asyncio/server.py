# Python with asyncio, one task that receives and works.
import asyncio
import os

import zmq
import zmq.asyncio

WORK_MS = float(os.environ.get("WORK_MS", 2000))


async def main():
    receiver = zmq.asyncio.Context().socket(zmq.PULL)
    receiver.connect("tcp://127.0.0.1:5559")
    while True:
        value = await receiver.recv_string()
        print(f"received {value}")
        await asyncio.sleep(WORK_MS / 1000)
        print(f"value: {value}")


asyncio.run(main())
