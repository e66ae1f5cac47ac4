import { Push } from "zeromq";

const push = new Push();
push.connect("tcp://localhost:5559");

// TODO: every client that you start calls itself a. Take the name from the environment.
for (let n = 0; n < 3; n++) {
  console.log(`sending a ${n}`);
  await push.send(JSON.stringify({ client: "a", n }));
}
