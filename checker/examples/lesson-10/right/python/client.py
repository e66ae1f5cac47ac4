import os
import zmq
from zmq.utils.monitor import recv_monitor_message

SERVERS = int(os.environ.get("SERVERS", "2"))

context = zmq.Context()
push = context.socket(zmq.PUSH)
monitor = push.get_monitor_socket()
push.bind("tcp://127.0.0.1:5559")

# A handshake does not say whose it is. Who has not shaken hands does not stay.
greeting = 0
servers = 0
while servers < SERVERS:
    event = recv_monitor_message(monitor)["event"]
    if event == zmq.EVENT_ACCEPTED:
        greeting += 1
    elif event == zmq.EVENT_HANDSHAKE_SUCCEEDED:
        greeting -= 1
        servers += 1
    elif event == zmq.EVENT_DISCONNECTED:
        if greeting > 0:
            greeting -= 1
        else:
            servers -= 1

push.disable_monitor()
monitor.close()
print(f"{SERVERS} servers")
for i in range(10):
    push.send_string(str(i))

push.close()
context.term()
