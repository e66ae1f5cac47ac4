import { Pull } from "zeromq";
import { CLIENT, SERVER } from "../cast/parts.ts";
import { endpointAt, PORT } from "../cast/ports.ts";
import { Puller } from "../harness/puller.ts";
import { Recorder } from "../history/recorder.ts";
import { Play } from "../play/play.ts";

// A process of its own, for its time and its memory to be measured: takes so many messages as the harness does in a play, or
// by nothing but a loop, and tells how that went.
const [how, count = "0"] = process.argv.slice(2);
const most = Number(count);
/** After so many, all that is needed has been made, and memory should grow no more. */
const WARM = Math.min(100_000, most / 2);

let taken = 0;
let began = 0;
let warmBytes = 0;

/** @returns whether that was the last */
function tookOne(): boolean {
  if (taken === 0) began = performance.now();
  taken += 1;
  if (taken === WARM) warmBytes = process.memoryUsage.rss();
  if (taken < most) return false;
  const grownBytes = process.memoryUsage.rss() - warmBytes;
  console.log(JSON.stringify({ ms: performance.now() - began, grownBytes }));
  process.exit();
}

if (how === "harness") {
  const play = new Play({
    id: { act: "flood", attempt: 0 },
    recorder: new Recorder(),
    commands: {},
    ports: [PORT],
  });
  const client = { next: () => CLIENT.id, gone: () => CLIENT.id, only: () => CLIENT.id };
  const heard = play.hear(SERVER.id, PORT, client);
  const took: typeof heard.took = (value, parts, first) => {
    heard.took?.(value, parts, first);
    tookOne();
  };
  Puller.connect({ ...heard, took }, PORT).takeAll();
} else {
  const pull = new Pull();
  pull.connect(endpointAt(PORT));
  for await (const _ of pull) if (tookOne()) break;
}
