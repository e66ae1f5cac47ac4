import zmq from "zeromq/v5-compat.js";

const push = zmq.socket("push");

push.on("error", (error: Error) => {
  console.error(error.message);
  process.exit(1);
});

push.bind("tcp://127.0.0.1:5559", () => {
  const sendFrom = (i: number): void => {
    if (i === 3) {
      push.close();
      return;
    }
    console.log(`sending ${i}`);
    push.send(String(i), 0, () => sendFrom(i + 1));
  };
  sendFrom(0);
});
