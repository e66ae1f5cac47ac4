// A client sends three values and leaves, in five ways. A quarter of a second later its server comes. What does it get?
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

/** A client: how its socket is made, and what it does when all is sent. */
function clientThat(make: string, leave = ""): string {
  return `
    import { context, Push } from "zeromq";
    ${make}
    push.connect("tcp://localhost:5559");
    for (let i = 0; i < 3; i++) await push.send(String(i));
    process.stdout.write("all is sent");
    ${leave}
  `;
}

async function look(name: string, program: string): Promise<void> {
  const client = spawn(process.execPath, ["--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(client.stdout, "data");
  await sleep(250);

  const pull = new Pull({ receiveTimeout: 800 });
  await pull.bind("tcp://127.0.0.1:5559");
  const got: string[] = [];
  try {
    for await (const [value] of pull) got.push(String(value));
  } catch {
    console.log(`${name}: ${got.join(", ") || "nothing"}`);
  }
  await pull.unbind("tcp://127.0.0.1:5559");
  pull.close();
  if (client.exitCode === null) await once(client, "close");
}

await look("its own end", clientThat("const push = new Push();"));
await look("process.exit()", clientThat("const push = new Push();", "process.exit();"));
await look("linger 0", clientThat("const push = new Push({ linger: 0 });"));
await look("a context that is not blocky", clientThat("context.blocky = false; const push = new Push();"));
await look(
  "the same, with a linger of its own",
  clientThat("context.blocky = false; const push = new Push({ linger: 5000 });"),
);
