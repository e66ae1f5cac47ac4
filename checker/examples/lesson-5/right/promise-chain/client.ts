import { Push } from "zeromq";

const push = new Push();

push.bind("tcp://127.0.0.1:5559").then(() =>
  [0, 1, 2].reduce(
    (before, value) =>
      before.then(() => {
        console.log(`sending ${value}`);
        return push.send(String(value));
      }),
    Promise.resolve(),
  ),
);
