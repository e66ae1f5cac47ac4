import { afterEach, expect, test } from "vitest";
import { Push } from "zeromq";
import { Puller } from "./puller.ts";

const PORT = 15_570;
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** Lets the library's own threads work, and nothing of this one. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** A PUSH and the harness, which have shaken hands. */
async function connected(): Promise<{ push: Push; puller: Puller; taken: string[] }> {
  const push = new Push({ linger: 0 });
  open.push(push);
  await push.bind(`tcp://127.0.0.1:${PORT}`);
  const taken: string[] = [];
  let puller: Puller | undefined;
  await new Promise<void>((resolve) => {
    puller = Puller.connect(
      { handshake: resolve, refused() {}, disconnected() {}, took: (text) => taken.push(text) },
      PORT,
    );
  });
  if (!puller) throw new Error("no puller");
  open.push(puller);
  return { push, puller, taken };
}

test("what has arrived unseen is drained, also when a take is under way", async () => {
  const { push, puller, taken } = await connected();
  puller.takeAll();
  for (const value of ["0", "1", "2"]) await push.send(value);
  standStill(200);
  await puller.drain();
  expect(taken).toEqual(["0", "1", "2"]);
});

test("what has arrived and was not asked for is drained", async () => {
  const { push, puller, taken } = await connected();
  for (const value of ["0", "1", "2"]) await push.send(value);
  standStill(200);
  await puller.drain();
  expect(taken).toEqual(["0", "1", "2"]);
});

test("where nothing has arrived, there is nothing to wait for", async () => {
  const { puller, taken } = await connected();
  puller.takeAll();
  await puller.drain();
  expect(taken).toEqual([]);
});
