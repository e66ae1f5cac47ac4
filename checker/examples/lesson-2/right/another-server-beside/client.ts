// Has an HTTP server of its own, and opens the door a second after it.
import http from "node:http";
import { Push } from "zeromq";
const server = http.createServer().listen(3123, "127.0.0.1");
await new Promise((r) => setTimeout(r, 1000));
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
for (let i = 0; i < 3; i++) { console.log(`sending ${i}`); await push.send(String(i)); }
server.close();
