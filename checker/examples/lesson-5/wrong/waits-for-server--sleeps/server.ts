import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? "2000");

const receiver = new Pull();
receiver.connect("tcp://localhost:5559");

while (true) {
  const [bytes] = await receiver.receive();
  const text = bytes?.toString();
  console.log("received", text);
  await new Promise((resolve) => setTimeout(resolve, WORK_MS));
  console.log("value:", text);
}
