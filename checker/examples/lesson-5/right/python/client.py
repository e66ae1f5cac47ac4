import asyncio

import zmq
import zmq.asyncio


async def main():
    push = zmq.asyncio.Context.instance().socket(zmq.PUSH)
    push.bind("tcp://127.0.0.1:5559")
    for value in range(3):
        print("sending", value)
        await push.send(str(value).encode())
    push.close()


asyncio.run(main())
