// Gives up a receive that took too long, and asks again: the first one is still under way.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const quiet = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 200));
  const message = await Promise.race([pull.receive(), quiet]);
  if (message) console.log(`received ${message[0]}`);
}
