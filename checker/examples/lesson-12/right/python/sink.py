import zmq

context = zmq.Context()
pull = context.socket(zmq.PULL)
pull.bind("tcp://127.0.0.1:5560")
squares = {}
for n in range(1, 21):
    while n not in squares:
        value = pull.recv_json()
        squares[value["n"]] = value["square"]
    print(n, squares[n])
print("done 20")
