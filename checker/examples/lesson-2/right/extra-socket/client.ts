import { Publisher, Push } from "zeromq";

// Who likes may listen to the news on another port. Nobody has to.
const news = new Publisher();
await news.bind("tcp://127.0.0.1:5561");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
  await news.send(["sent", String(i)]);
}
