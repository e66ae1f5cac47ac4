import * as zmq from "zeromq/v5-compat";

const push = zmq.socket("push");

push.bind("tcp://127.0.0.1:5559", (error?: Error) => {
  if (error) throw error;
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    push.send(String(i));
  }
});
