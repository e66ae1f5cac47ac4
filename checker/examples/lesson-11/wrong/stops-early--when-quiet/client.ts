import { Push } from "zeromq";

const CLIENT = process.env.CLIENT ?? "a";

const push = new Push();
push.connect("tcp://localhost:5559");

for (let n = 0; n < 3; n++) {
  console.log(`sending ${CLIENT} ${n}`);
  await push.send(JSON.stringify({ client: CLIENT, n }));
}
