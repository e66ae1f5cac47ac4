// Two listeners hear the same message and each prints it: every line comes twice.
import zmq from "zeromq/v5-compat";

const pull = zmq.socket("pull");

function print(message: Buffer) {
  console.log(`received ${message}`);
}

pull.on("message", print);
pull.connect("tcp://localhost:5559");
// Only now it is connected, so listen now.
pull.on("message", print);
