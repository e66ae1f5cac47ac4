import zmq

pull = zmq.Context.instance().socket(zmq.PULL)
pull.bind("tcp://127.0.0.1:5560")
values = [pull.recv_json() for _ in range(20)]
for value in sorted(values, key=lambda each: each["n"]):
    print("{n} {square}".format(**value))
print("done", len(values))
