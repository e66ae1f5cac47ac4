// Opens the door, waits a moment for a server, and forgets to print and to send.
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
await new Promise((resolve) => setTimeout(resolve, 500));
push.close();
