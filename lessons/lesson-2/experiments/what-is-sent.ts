// What arrives when a value is not a text.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");

const values: unknown[] = ["0", 0, { value: 0 }];
for (const value of values) {
  // The types of send() refuse an object. At run time it is taken.
  await push.send(value as string);
  const [bytes] = await pull.receive();
  console.log(`sent ${JSON.stringify(value)}, arrived: ${bytes}`);
}
