// Publish and subscribe looks like the same thing and is not: all is dropped, and the client ends well.
import * as zmq from "zeromq";

const sock = new zmq.Publisher();
await sock.bind("tcp://127.0.0.1:5559");

for (const value of ["0", "1", "2"]) {
  console.log("sending", value);
  await sock.send(value);
}
