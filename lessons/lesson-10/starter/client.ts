import { Push } from "zeromq";

// For how many servers to wait.
const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

// TODO: this client sends as soon as one server is there. Wait for all of them, and say how many there are.
for (let i = 0; i < 10; i++) await push.send(String(i));
