// `node --import tsx checker/recordings/record.ts [WORD …]`: plays the wrong programs and the solutions whose folder has such a
// word in it, or all. Of each solution it keeps every play; of the wrong programs, those that bring a sentence which no other
// has. To be run when plays or events have changed; what a changed text or claim changes is seen without it, in the
// difference of what stands beside the recordings.
import { rmSync } from "node:fs";
import path from "node:path";
import { examplesOf, misconceptionOf } from "../examples/examples.ts";
import { LESSONS } from "../lessons/list.ts";
import { shown, solutionFolder } from "../paths.ts";
import { openSlots } from "../testing/slots.ts";
import { failureOf } from "../verdict/failure.ts";
import { type Result, rootOf } from "../verdict/result.ts";
import {
  failedPlayOf,
  folderFor,
  type Kind,
  keep,
  playsOf,
  readRecording,
  recorded,
  resultOf,
} from "./recording.ts";

const words = process.argv.slice(2);
const isWanted = (folder: string): boolean =>
  words.length === 0 || words.some((word) => shown(folder).includes(word));
const slots = openSlots();
const checked = async (folder: string): Promise<Result | undefined> => {
  const { result } = await slots.play({ folder, how: "check" });
  return result && { ...result, programs: shown(folder) };
};

const solutions = LESSONS.map(({ name }) => ({ name, folder: solutionFolder(name) })).filter(({ folder }) =>
  isWanted(folder),
);
for (const { name, folder } of solutions) {
  const result = await checked(folder);
  if (result?.verdict !== "pass") console.log(`${name}: ${result?.verdict}`);
  else
    for (const play of playsOf(result)) keepThis("right", `${play.act.replaceAll(" ", "-")}.${name}`, play);
}

const examples = examplesOf("wrong")
  .filter(({ folder }) => isWanted(folder))
  .map((example) => ({ ...example, title: `${example.name}.${example.lesson.name}` }));
const titles = examples.map(({ title }) => title);
for (const name of recorded("wrong").filter((each) => titles.includes(each)))
  rmSync(path.join(folderFor("wrong"), `${name}.jsonl`));
const known = new Set(recorded("wrong").map((name) => sentencesOf(resultOf(readRecording("wrong", name)))));
const results = await Promise.all(examples.map(({ folder }) => checked(folder)));
slots.close();
for (const [at, example] of examples.entries()) {
  const result = results[at];
  const recording = result && failedPlayOf(result);
  const again = recording && rootOf(resultOf(recording));
  if (!recording || again?.misconception !== misconceptionOf(example)) {
    const found = result && rootOf(result)?.misconception;
    console.log(`${example.title}: ${found ?? result?.verdict}; as it was recorded, ${again?.misconception}`);
    continue;
  }
  const sentences = sentencesOf(resultOf(recording));
  if (!known.has(sentences)) keepThis("wrong", example.title, recording);
  known.add(sentences);
}

function keepThis(kind: Kind, name: string, recording: ReturnType<typeof readRecording>): void {
  keep(kind, name, recording);
  console.log(`${name}: ${recording.events.length} events`);
}

/** What is said of a failure, without what is another one's by chance: numbers, and what is quoted. */
function sentencesOf(result: Result): string {
  const root = rootOf(result);
  if (!root) return "";
  const { happened, likely, next } = failureOf(result, root);
  const claim = root.id.replace(root.about, "");
  return [claim, root.misconception, root.seen, happened, likely, next]
    .join("\n")
    .replace(/`[^`]*`/g, "…")
    .replace(/[\d.]+/g, "0")
    .replace(/(?:0|…)(?:, (?:0|…))*(?: and (?:0|…))?/g, "0");
}
