import { Router } from "zeromq";

const router = new Router({ mandatory: true, handover: true, linger: 5000 });
await router.bind("tcp://127.0.0.1:5559");

async function handOut(value: number): Promise<void> {
  for await (const [server = "", empty = "", question] of router) {
    if (String(question) !== "ready") continue;
    try {
      return await router.send([server, empty, String(value)]);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EHOSTUNREACH") throw error;
    }
  }
}

for (let value = 0; value < 10; value++) await handOut(value);
