// The clock that watches the wait is never stopped.
import { Push } from "zeromq";

const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const late = setTimeout(() => {
  console.log(`no server within ${WAIT_MS} ms`);
  process.exit(1);
}, WAIT_MS);
void late;

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
