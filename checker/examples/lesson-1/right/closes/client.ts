import { Push } from "zeromq";

const push = new Push();
try {
  await push.bind("tcp://127.0.0.1:5559");
  console.log("sending 0");
  await push.send("0");
} finally {
  await push.unbind("tcp://127.0.0.1:5559");
  push.close();
}
