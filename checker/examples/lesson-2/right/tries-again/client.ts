import { Push } from "zeromq";

// A send that finds no peer gives up after 50 ms, and is tried again until there is one.
async function sendSurely(push: Push, value: string): Promise<void> {
  for (;;) {
    try {
      return await push.send(value);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      console.error(`no server yet for ${value}`);
    }
  }
}

const push = new Push({ sendTimeout: 50 });
await push.bind("tcp://127.0.0.1:5559");

for (const value of ["0", "1", "2"]) {
  console.log(`sending ${value}`);
  await sendSurely(push, value);
}
