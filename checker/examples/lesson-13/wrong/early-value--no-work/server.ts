import { Request } from "zeromq";

const request = new Request();
request.connect("tcp://localhost:5559");

for (;;) {
  await request.send("ready");
  const [value] = await request.receive();
  console.log(`received ${value}`);
  console.log(`value: ${value}`);
}
