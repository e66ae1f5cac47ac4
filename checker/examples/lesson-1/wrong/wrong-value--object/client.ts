// An object goes out as the text [object Object], and nobody complains.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const message: any = { value: 0 };
console.log(`sending ${message.value}`);
await push.send(message);
