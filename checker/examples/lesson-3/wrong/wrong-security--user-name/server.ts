// Gives a user name, and the client asks for none.
import { Pull } from "zeromq";

const pull = new Pull({ plainUsername: "server", plainPassword: "secret" });
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) console.log(`received ${value}`);
