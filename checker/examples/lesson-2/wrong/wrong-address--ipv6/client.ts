// Opens the port at the IPv6 address of this machine only.
import { Push } from "zeromq";
const push = new Push({ipv6:true});
await push.bind("tcp://[::1]:5559");
for (let i = 0; i < 3; i++) { console.log(`sending ${i}`); await push.send(String(i)); }
