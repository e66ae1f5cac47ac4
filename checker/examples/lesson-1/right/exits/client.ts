import { Push } from "zeromq";

async function run(): Promise<void> {
  const push = new Push();
  await push.bind("tcp://127.0.0.1:5559");
  console.log("sending 0");
  await push.send("0");
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
