// The old API: the next value goes out when the answer to the last one has come.
import * as zmq from "zeromq/v5-compat";

const socket = zmq.socket("req");
let next = 0;

function sendNext(): void {
  if (next === 3) {
    socket.close();
    return;
  }
  console.log(`sending ${next}`);
  socket.send(String(next));
  next += 1;
}

socket.on("message", sendNext);
socket.bind("tcp://127.0.0.1:5559", sendNext);
