import { Push } from "zeromq";

const push = new Push();

push
  .bind("tcp://127.0.0.1:5559")
  .then(() => {
    console.log("sending 0");
    return push.send("0");
  })
  .then(() => push.close())
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
