// A PUSH that binds, and one that connects. Nobody is at the other end of either.
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

async function look(name: string, push: Push): Promise<void> {
  const sending = push.send("0").then(
    () => "done",
    () => "closed",
  );
  console.log(
    `${name}: after 500 ms the send is ${await Promise.race([sending, sleep(500, "still waiting")])}`,
  );
}

const bound = new Push();
await bound.bind("tcp://127.0.0.1:5559");
await look("bound", bound);
bound.close();

const connected = new Push({ linger: 0 });
connected.connect("tcp://127.0.0.1:5558");
await look("connected", connected);
connected.close();
