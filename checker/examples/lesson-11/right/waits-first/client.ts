import { Push } from "zeromq";

// Nothing is said before a server is there.
const push = new Push({ immediate: true });
const name = process.env.CLIENT ?? "a";
push.connect("tcp://localhost:5559");
let n = 0;
const next = async (): Promise<void> => {
  if (n === 3) return;
  const message = JSON.stringify({ client: name, n });
  console.log(`sending ${name} ${n}`);
  n += 1;
  await push.send(message);
  return next();
};
await next();
