// Ten values for whoever asks. Server a asks once, and is at work on its first value all the time.
import { Request, Router } from "zeromq";

const router = new Router();
await router.bind("tcp://127.0.0.1:5559");

async function handOut(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    const [server = ""] = await router.receive();
    await router.send([server, "", String(i)]);
  }
}

async function ask(request: Request): Promise<string> {
  await request.send("ready");
  return String((await request.receive())[0]);
}

const handingOut = handOut();
const [a, b] = [new Request(), new Request()];
for (const server of [a, b]) server.connect("tcp://localhost:5559");

console.log(`server a: at work on ${await ask(a)}`);
const got: string[] = [];
while (got.length < 9) got.push(await ask(b));
console.log(`server b: done with ${got.join(", ")}`);
await handingOut;
for (const socket of [router, a, b]) socket.close();
