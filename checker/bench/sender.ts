import { Push } from "zeromq";
import { endpointAt, PORT } from "../cast/ports.ts";

// Sends so many short messages as fast as they go, for a receiver to be measured.
const count = Number(process.argv[2]);
const push = new Push();
await push.bind(endpointAt(PORT));
for (let sent = 0; sent < count; sent += 1) await push.send(String(sent % 1_000).padStart(3, "0"));
