import { Pull } from "zeromq";

const WORK_MS = Number(process.env["WORK_MS"] ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

function next(): Promise<void> {
  return pull
    .receive()
    .then(([message]) => {
      console.log(`received ${message}`);
      return new Promise((resolve) => setTimeout(resolve, WORK_MS, message));
    })
    .then((message) => {
      console.log(`value: ${message}`);
      return next();
    });
}

next();
