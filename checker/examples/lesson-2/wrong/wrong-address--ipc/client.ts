// A socket in the file system: no TCP port is opened.
import { Push } from "zeromq";
const push = new Push();
await push.bind("ipc:///tmp/adv-5559.sock");
for (let i = 0; i < 3; i++) { console.log(`sending ${i}`); await push.send(String(i)); }
