import { Request } from "zeromq";

// TODO: this client waits for an answer to each value. Send the values and wait for no answer.
const request = new Request();
await request.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await request.send(String(i));
  await request.receive();
}
