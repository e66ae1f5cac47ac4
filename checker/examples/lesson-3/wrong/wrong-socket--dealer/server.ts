// A DEALER instead of a PULL: it can receive too, but not from a PUSH.
import * as zmq from "zeromq";

const socket = new zmq.Dealer();
socket.connect("tcp://localhost:5559");

while (true) {
  const [value] = await socket.receive();
  console.log(`received ${value.toString()}`);
}
