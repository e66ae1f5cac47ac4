// Sends with PUSH, and then waits on a second socket for a word that nobody sends.
import { Pull, Push } from "zeromq";

const push = new Push();
const answers = new Pull();
await push.bind("tcp://127.0.0.1:5559");
await answers.bind("tcp://127.0.0.1:5560");

console.log("sending 0");
await push.send("0");

const [answer] = await answers.receive();
console.log(`answer: ${answer}`);
