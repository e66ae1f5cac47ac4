// Nobody comes. What does a send with a limit say?
import { Push } from "zeromq";

const push = new Push({ sendTimeout: 300 });
await push.bind("tcp://127.0.0.1:5559");

try {
  await push.send("0");
} catch (error) {
  if (error instanceof Error && "code" in error) console.log(`${error.code}: ${error.message}`);
}
