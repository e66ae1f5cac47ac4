import { Push } from "zeromq";

const wanted = Number(process.env.WORKERS || 2);
const push = new Push();
let [greeting, here] = [0, 0];

const all = new Promise<void>((resolve) => {
  push.events.on("accept", () => greeting++);
  push.events.on("handshake", () => {
    greeting--;
    here++;
    if (here === wanted) resolve();
  });
  push.events.on("disconnect", () => (greeting > 0 ? greeting-- : here--));
});

await push.bind("tcp://127.0.0.1:5559");
await all;
for (let n = 1; n <= 20; n += 1) await push.send(`${n}`);
push.close();
