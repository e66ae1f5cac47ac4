// `node --import tsx checker/failures/record.ts [WORD …]`: plays the wrong programs whose folder has such a word in it, or
// all, and keeps in checker/failures/recorded/ what happened to those that bring a sentence which no other has. To be run
// when plays or events have changed; what a changed text changes is seen without it, in the difference of the reports beside
// the recordings.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Example, examplesOf, misconceptionOf } from "../examples/examples.ts";
import { PROJECT, shown } from "../paths.ts";
import { openSlots } from "../testing/slots.ts";
import { failureOf } from "../verdict/failure.ts";
import { type Result, rootOf } from "../verdict/result.ts";
import {
  nameOf,
  RECORDED,
  type Recording,
  readRecording,
  recordingOf,
  resultOf,
  written,
} from "./recording.ts";

const words = process.argv.slice(2);
const examples = examplesOf("wrong").filter(
  ({ folder }) => words.length === 0 || words.some((word) => shown(folder).includes(word)),
);
const known = new Set<string>();
for (const file of readdirSync(RECORDED).filter((each) => each.endsWith(".jsonl"))) {
  const recording = readRecording(file);
  if (examples.some((example) => nameOf(example) === path.basename(file, ".jsonl")))
    rmSync(path.join(RECORDED, file));
  else known.add(sentencesOf(resultOf(recording)));
}

const slots = openSlots();
const played = await Promise.all(
  examples.map(
    async (example): Promise<[Example, Result | undefined]> => [
      example,
      (await slots.play({ folder: example.folder, how: "check" })).result,
    ],
  ),
);
slots.close();
for (const [example, result] of played) {
  const recording = result && recordingOf({ ...result, programs: shown(example.folder) });
  const again = recording && rootOf(resultOf(recording));
  if (!recording || again?.misconception !== misconceptionOf(example)) {
    const found = result && rootOf(result)?.misconception;
    console.log(
      `${nameOf(example)}: ${found ?? result?.verdict}; as it was recorded, ${again?.misconception}`,
    );
    continue;
  }
  const sentences = sentencesOf(resultOf(recording));
  if (known.has(sentences)) continue;
  known.add(sentences);
  keep(nameOf(example), recording);
}

function keep(name: string, recording: Recording): void {
  // Where the course stands on the machine that records is nobody's business.
  const text = written(recording).replaceAll(PROJECT.replace(/\/$/, ""), "/home/you/workshop");
  writeFileSync(path.join(RECORDED, `${name}.jsonl`), text);
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
