// Plain JavaScript, CommonJS.
const zmq = require("zeromq");

async function run() {
  const sock = new zmq.Pull();

  sock.connect("tcp://127.0.0.1:5559");
  console.log("Worker connected to port 5559");

  for await (const [msg] of sock) {
    console.log("received %s", msg.toString());
  }
}

run();
