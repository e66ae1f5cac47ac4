// Binds where it should connect, and only logs that the port is taken: it waits for values that can't come.
import { Pull } from "zeromq";

const pull = new Pull();

// Stay here until somebody stops the server.
setInterval(() => {}, 60_000);

async function main() {
  await pull.bind("tcp://*:5559").catch((error) => {
    console.error("bind:", error.message);
  });
  while (true) {
    const [value] = await pull.receive();
    console.log("received " + value);
  }
}

main();
