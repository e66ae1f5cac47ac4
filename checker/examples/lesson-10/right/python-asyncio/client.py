import asyncio
import os
import zmq
import zmq.asyncio
from zmq.utils.monitor import parse_monitor_message


async def main():
    wanted = int(os.environ.get("SERVERS", "2"))
    context = zmq.asyncio.Context()
    push = context.socket(zmq.PUSH)
    monitor = push.get_monitor_socket()
    push.bind("tcp://127.0.0.1:5559")
    # Who is here, and who has come and not shaken hands yet.
    here, unknown = 0, 0
    while here < wanted:
        match parse_monitor_message(await monitor.recv_multipart())["event"]:
            case zmq.EVENT_ACCEPTED:
                unknown += 1
            case zmq.EVENT_HANDSHAKE_SUCCEEDED:
                unknown, here = unknown - 1, here + 1
            case zmq.EVENT_DISCONNECTED if unknown:
                unknown -= 1
            case zmq.EVENT_DISCONNECTED:
                here -= 1
    push.disable_monitor()
    monitor.close()
    print(f"{wanted} servers", flush=True)
    for i in range(10):
        await push.send(b"%d" % i)
    push.close()
    context.term()


asyncio.run(main())
