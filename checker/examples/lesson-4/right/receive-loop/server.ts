// receive() in a loop, and a promise around the timer.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function printValue(value: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, WORK_MS));
  console.log("value: " + value);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [message] = await pull.receive();
  const value = String(message);
  console.log("received " + value);
  await printValue(value);
}
