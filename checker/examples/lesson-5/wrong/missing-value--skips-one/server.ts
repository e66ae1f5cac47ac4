import * as zmq from "zeromq";

const workMs = process.env.WORK_MS ? Number(process.env.WORK_MS) : 2000;

function work(): Promise<void> {
  return new Promise((done) => setTimeout(done, workMs));
}

async function handle(value: string): Promise<void> {
  console.log(`received ${value}`);
  await work();
  console.log(`value: ${value}`);
}

async function main(): Promise<void> {
  const socket = new zmq.Pull();
  socket.connect("tcp://127.0.0.1:5559");
  for (;;) {
    const [frame] = await socket.receive();
    await handle(frame!.toString("utf8"));
  }
}

main();
