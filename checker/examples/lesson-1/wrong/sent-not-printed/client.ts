// Sends, and says nothing.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
await push.send("0");
