import * as zmq from "zeromq/v5-compat";

const sender = zmq.socket("push");

sender.bind("tcp://127.0.0.1:5559", (error?: Error) => {
  if (error) throw error;
  console.log("sending 0");
  sender.send("0");
});
