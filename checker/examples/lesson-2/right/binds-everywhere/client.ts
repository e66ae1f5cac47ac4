// Every address of this machine, in IPv6 and IPv4.
import { Push } from "zeromq";
const push = new Push({ipv6:true});
await push.bind("tcp://*:5559");
for (let i = 0; i < 3; i++) { console.log(`sending ${i}`); await push.send(String(i)); }
