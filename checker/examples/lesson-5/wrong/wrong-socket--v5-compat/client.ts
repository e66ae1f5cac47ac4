// The old API, with "pair" where "push" should stand.
import zmq from "zeromq/v5-compat.js";

const socket = zmq.socket("pair");
socket.bind("tcp://127.0.0.1:5559", (error?: Error) => {
  if (error) throw error;
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    socket.send(String(i));
  }
});
