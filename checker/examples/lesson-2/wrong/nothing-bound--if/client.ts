// The bind stands behind a switch that nobody sets.
import { Push } from "zeromq";

const isServing = process.env["SERVE"] === "1";

const push = new Push();
if (isServing) await push.bind("tcp://127.0.0.1:5559");

for (const value of [0, 1, 2]) {
  console.log("sending", value);
  await push.send(`${value}`);
}
