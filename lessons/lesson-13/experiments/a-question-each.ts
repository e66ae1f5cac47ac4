// 5000 values for one server, twice at the same time: pushed, and each asked for.
import { Pull, Push, Request, Router } from "zeromq";

const COUNT = 5000;

const router = new Router();
await router.bind("tcp://127.0.0.1:5559");
const request = new Request();
request.connect("tcp://localhost:5559");

const push = new Push();
await push.bind("tcp://127.0.0.1:5560");
const pull = new Pull();
pull.connect("tcp://localhost:5560");

async function handOut(): Promise<void> {
  for (let i = 0; i < COUNT; i++) {
    const [server = ""] = await router.receive();
    await router.send([server, "", String(i)]);
  }
}

async function askForEach(): Promise<void> {
  for (let i = 0; i < COUNT; i++) {
    await request.send("ready");
    await request.receive();
  }
  console.log("all have come to who asks for each");
}

async function sendAll(): Promise<void> {
  for (let i = 0; i < COUNT; i++) await push.send(String(i));
}

async function takeAll(): Promise<void> {
  for (let i = 0; i < COUNT; i++) await pull.receive();
  console.log("all have come to who takes what is pushed");
}

await Promise.all([handOut(), askForEach(), sendAll(), takeAll()]);
for (const socket of [router, request, push, pull]) socket.close();
