// The client that you begin with has a first server, and a second one that comes when the first has been busy for a moment.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Pull } from "zeromq";

const client = spawn(process.execPath, ["--import", "tsx", "../starter/client.ts"], {
  cwd: import.meta.dirname,
  stdio: ["ignore", "inherit", "inherit"],
});
const ended = once(client, "close");

console.log("server a connects");
const a = new Pull();
a.connect("tcp://localhost:5559");
const values: string[] = [];
for await (const [value] of a) {
  values.push(String(value));
  if (values.length === 10) break;
}
console.log(`server a has ${values.join(", ")}`);

console.log("server b connects");
const b = new Pull({ receiveTimeout: 1000 });
b.connect("tcp://localhost:5559");
const [code] = await ended;
console.log(`the client has ended, code ${code}`);
await b.receive().catch(() => console.log("server b has nothing"));
a.close();
b.close();
