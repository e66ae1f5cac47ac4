// REQ was exchanged for DEALER, since that one does not wait; the server has a PULL.
import { Dealer } from "zeromq";

const dealer = new Dealer();
await dealer.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await dealer.send(String(i));
}
