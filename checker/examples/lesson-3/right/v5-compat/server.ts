// The older interface of the package: a socket that emits messages.
import zmq from "zeromq/v5-compat";

const pull = zmq.socket("pull");
pull.connect("tcp://localhost:5559");

pull.on("message", (value: Buffer) => {
  console.log(`received ${value.toString()}`);
});
