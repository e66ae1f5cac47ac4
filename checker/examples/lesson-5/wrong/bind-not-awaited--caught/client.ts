// The bind is not awaited, and the error that comes of it is only logged.
import { Push } from "zeromq";
const push = new Push();
push.bind("tcp://127.0.0.1:5559");
try {for (let i = 0; i < 3; i++) { console.log(`sending ${i}`); await push.send(String(i)); }
} catch (e) { console.error(e); }
