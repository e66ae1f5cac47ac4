import os
import zmq
from zmq.utils.monitor import recv_monitor_message

WORKERS = int(os.environ.get("WORKERS", "2"))

context = zmq.Context()
push = context.socket(zmq.PUSH)
monitor = push.get_monitor_socket()
push.bind("tcp://127.0.0.1:5559")
greeting = 0
workers = 0
while workers < WORKERS:
    event = recv_monitor_message(monitor)["event"]
    if event == zmq.EVENT_ACCEPTED:
        greeting += 1
    elif event == zmq.EVENT_HANDSHAKE_SUCCEEDED:
        greeting -= 1
        workers += 1
    elif event == zmq.EVENT_DISCONNECTED and greeting > 0:
        greeting -= 1
    elif event == zmq.EVENT_DISCONNECTED:
        workers -= 1
push.disable_monitor()
monitor.close()
for n in range(1, 21):
    push.send_string(str(n))
push.close()
context.term()
