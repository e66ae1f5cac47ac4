// A thousand lines around three, and an end that does not wait for the pipe.
import { Push } from "zeromq";
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
for (let i=0;i<3;i++){ for(let j=0;j<400;j++) console.log("noise noise noise "+j); console.log(`sending ${i}`); await push.send(String(i)); for(let j=0;j<400;j++) console.log("after after "+j);}
process.exit(0);
