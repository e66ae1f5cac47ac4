// receive() in a loop, all in one function.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function main(): Promise<void> {
  const receiver = new Pull();
  receiver.connect("tcp://localhost:5559");

  for (;;) {
    const [value] = await receiver.receive();
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  }
}

main();
