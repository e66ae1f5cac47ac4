// On SIGTERM or SIGINT it closes the socket, the loop ends, and the program ends with code 0.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.log(`${signal}: closing`);
    pull.close();
  });
}

try {
  for await (const [value] of pull) console.log(`received ${value}`);
} catch (error) {
  // receive() is refused once the socket is closed.
  if (!pull.closed) throw error;
}
console.log("closed");
