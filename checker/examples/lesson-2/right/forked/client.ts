import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Push } from "zeromq";

// The program starts itself a second time. That one does the work, and this one passes its exit code on.
if (process.argv[2] === "sender") {
  const push = new Push();
  await push.bind("tcp://127.0.0.1:5559");
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
  process.disconnect();
} else {
  const child = fork(fileURLToPath(import.meta.url), ["sender"]);
  const [code] = await once(child, "exit");
  process.exitCode = code ?? 1;
}
