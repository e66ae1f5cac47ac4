import { Push } from "zeromq";

const push = new Push();

const send = (value: number) => () => {
  console.log(`sending ${value}`);
  return push.send(String(value));
};

push
  .bind("tcp://127.0.0.1:5559")
  .then(send(0))
  .then(send(1))
  .then(send(2))
  .finally(() => push.close());
