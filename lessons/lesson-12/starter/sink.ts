import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

// TODO: this sink prints as it comes, and is done when nothing has come for a while.
let count = 0;
for (;;) {
  try {
    const [message] = await pull.receive();
    pull.receiveTimeout = 1000;
    console.log(`${message}`);
    count += 1;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    break;
  }
}
console.log(`done ${count}`);
