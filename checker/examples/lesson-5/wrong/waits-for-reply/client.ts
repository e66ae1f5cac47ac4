// Only the server was changed. The client still asks and waits.
import { Request } from "zeromq";

const request = new Request();
await request.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await request.send(String(i));
  const [answer] = await request.receive();
  console.log(`answer: ${answer}`);
}
