// Prints the text as JSON, with quotes around it: `received "17"`.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

pull.receive().then(function print([message]): void {
  console.log(`received ${JSON.stringify(message?.toString())}`);
  pull.receive().then(print);
});
