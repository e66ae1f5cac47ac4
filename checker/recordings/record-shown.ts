// `node --import tsx checker/recordings/record-shown.ts [LESSON …]`: plays the wrong programs that pages show, and keeps what
// happened. To be run when plays or events have changed.
import path from "node:path";
import { LESSONS } from "../lessons/list.ts";
import { PROJECT } from "../paths.ts";
import { openSlots } from "../testing/slots.ts";
import { contrastOf, failedPlayOf, keep } from "./recording.ts";
import { shownFolder, shownName } from "./shown.ts";

const wanted = process.argv.slice(2);
const slots = openSlots();
for (const { name } of LESSONS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const programs = shownFolder(name);
  const { result } = await slots.play({ folder: path.join(PROJECT, programs), how: "check" });
  const failed = result && failedPlayOf(result);
  if (!result || !failed) {
    console.log(`${name}: ${result?.verdict}`);
    continue;
  }
  keep("shown", shownName(name, undefined), { ...failed, programs });
  for (const play of contrastOf(result)) keep("shown", shownName(name, play.act), { ...play, programs });
  console.log(`${name}: ${failed.events.length} events`);
}
slots.close();
