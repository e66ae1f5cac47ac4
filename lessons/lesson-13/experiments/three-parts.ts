// What a ROUTER receives of a REQ, and which answer that takes.
import { Request, Router } from "zeromq";

const router = new Router();
await router.bind("tcp://127.0.0.1:5559");

/** Lets a server ask; gives it, and what the ROUTER has received. */
async function question(): Promise<[Request, Buffer[]]> {
  const request = new Request({ receiveTimeout: 500 });
  request.connect("tcp://localhost:5559");
  await request.send("ready");
  return [request, await router.receive()];
}

async function answerTo(request: Request): Promise<string> {
  const [value] = await request.receive().catch(() => []);
  request.close();
  return value === undefined ? "nothing comes" : `${value} comes`;
}

const [one, [server = Buffer.alloc(0), empty, text]] = await question();
console.log(`first part: ${server.length} bytes, by which the router knows the server`);
console.log(`second part: ${empty?.length} bytes`);
console.log(`third part: ${text}`);
await router.send([server, "", "0"]);
console.log(`answered with three parts: ${await answerTo(one)}`);

const [two, [another = Buffer.alloc(0)]] = await question();
await router.send([another, "1"]);
console.log(`answered without the second: ${await answerTo(two)}`);
router.close();
