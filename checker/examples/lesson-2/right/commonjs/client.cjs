"use strict";

const zmq = require("zeromq");

async function main() {
  const sock = new zmq.Push();
  await sock.bind("tcp://127.0.0.1:5559");
  for (let i = 0; i < 3; i++) {
    console.log("sending " + i);
    await sock.send("" + i);
  }
}

main();
