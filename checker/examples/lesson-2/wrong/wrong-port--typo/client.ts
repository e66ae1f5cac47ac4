// Two digits of the port are swapped: 5595.
import * as zmq from "zeromq";

const ENDPOINT = "tcp://127.0.0.1:5595";

async function main() {
  const sock = new zmq.Push();
  await sock.bind(ENDPOINT);
  for (let i = 0; i < 3; i++) {
    console.log("sending " + i);
    await sock.send("" + i);
  }
}

main();
