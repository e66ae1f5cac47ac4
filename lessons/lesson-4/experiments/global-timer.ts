// Two timers of a second, each awaited: the one that is there everywhere, and the one of node:timers/promises.
import { setTimeout as sleep } from "node:timers/promises";

let isOver = false;
await setTimeout(() => {
  isOver = true;
}, 1000);
console.log(`await setTimeout(…): the second is over: ${isOver}`);

isOver = false;
await sleep(1000).then(() => {
  isOver = true;
});
console.log(`await sleep(…): the second is over: ${isOver}`);
