import * as zmq from "zeromq";

async function main(): Promise<number> {
  const sock = new zmq.Push();
  await sock.bind("tcp://127.0.0.1:5559");
  let i = 0;
  do {
    console.log("sending %d", i);
    await sock.send(String(i));
  } while (++i < 3);
  return 0;
}

main().then((code) => {
  process.exitCode = code;
});
