import { Push } from "zeromq";

const green = (text: string): string => `\x1b[32m${text}\x1b[0m`;
const note = (text: string): void => console.error(`${new Date().toISOString()} ${text}`);

console.log(green("=== lesson 1 ==="));
note("opening the port");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
note("open, now sending 0");
console.log("sending 0");
await push.send("0");
note("sent 0");
console.log(green("sent 1 value, good bye"));
