// No `await`: what is printed is the promise, again and again.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const message = pull.receive();
  message.catch(() => {});
  console.log(`received ${message}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
}
