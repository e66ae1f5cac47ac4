import { Dealer } from "zeromq";

const dealer = new Dealer();
await dealer.bind("tcp://127.0.0.1:5559");

for (let next = 0; next < 10; next++) {
  await dealer.receive();
  await dealer.send(["", String(next)]);
}
