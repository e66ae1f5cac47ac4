import path from "node:path";
import {
  commandLinesOf,
  type Example,
  examplesOf,
  misconceptionOf,
  needsPython,
} from "../examples/examples.ts";
import { PROJECT } from "../paths.ts";
import { randomFrom, shuffled } from "../play/shuffle.ts";
import { hasPython } from "../testing/course.ts";
import { type Result, rootOf } from "../verdict/result.ts";
import { CHECK } from "./check-command.ts";
import { profileOf } from "./profile.ts";
import { run } from "./run.ts";
import { atMost, type Row, type Section, seconds } from "./table.ts";
import { median, quantile, type Timings } from "./timings.ts";

/** Of so many of the slowest it is told where their time goes. */
const TOLD = 12;
const MOST = { median: 1_800, ninthDecile: 4_000, slowest: 8_000 };

/** A wrong example, and how long it took until its verdict was there. */
interface Judged {
  readonly name: string;
  readonly misconception: string;
  readonly ms: number;
  /** Where that went. */
  readonly profile: string;
}

/** @param most how many of them are checked, drawn with the same luck every time */
export async function wrongExamples(most: number): Promise<Section> {
  const there = examplesOf("wrong").filter((example) => hasPython || !needsPython(example));
  const chosen = shuffled(there, randomFrom(29)).slice(0, most);
  const judged: Judged[] = [];
  for (const example of chosen) judged.push(await judge(example));
  const all = judged.map(({ ms }) => ms);
  const figures = { median: median(all), ninthDecile: quantile(all, 0.9), slowest: Math.max(...all) };
  const goal = (what: string, ms: number, goalMs: number): Row => ({
    what,
    figure: seconds(ms),
    goal: seconds(goalMs),
    isMet: atMost(ms, goalMs),
    from: "",
  });
  const slowest = judged.toSorted((one, other) => other.ms - one.ms).slice(0, TOLD);
  return {
    title: "A wrong program",
    how:
      `From the command (without npm) to its end, for ${judged.length} of the ${there.length} wrong examples, once each, one after the ` +
      "other. Below that by misconception, the slowest first; then where the slowest spend their seconds.",
    rows: [
      goal("median", figures.median, MOST.median),
      goal("ninth decile", figures.ninthDecile, MOST.ninthDecile),
      goal("slowest", figures.slowest, MOST.slowest),
      ...byMisconception(judged),
      ...slowest.map(({ name, ms, profile }) => ({ what: name, figure: seconds(ms), from: profile })),
    ],
  };
}

function byMisconception(judged: readonly Judged[]): Row[] {
  const groups = new Map<string, number[]>();
  for (const { misconception, ms } of judged)
    groups.set(misconception, [...(groups.get(misconception) ?? []), ms]);
  const rows = [...groups].toSorted(([, one], [, other]) => median(other) - median(one));
  return rows.map(([misconception, times]) => ({
    what: `\`${misconception}\``,
    figure: seconds(median(times)),
    from: `${times.length} × ${range(times)}`,
  }));
}

function range(times: Timings): string {
  return `${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}`;
}

/** @throws where the verdict is not that which the example is there for */
async function judge(example: Example): Promise<Judged> {
  const misconception = misconceptionOf(example);
  const folder = path.relative(PROJECT, example.folder);
  const given = Object.entries(commandLinesOf(example.folder)).flatMap(([role, line]) => [`--${role}`, line]);
  const { ms, code, stdout } = await run([...CHECK, folder, ...given, "--json"]);
  const result: Result = JSON.parse(stdout);
  const root = rootOf(result);
  if (code !== 1 || root?.misconception !== misconception)
    throw new Error(`${folder} came out as ${root?.misconception ?? result.cause}`);
  return {
    name: `${example.lesson.name}/${example.name}`,
    misconception,
    ms,
    profile: profileOf(result, ms),
  };
}
