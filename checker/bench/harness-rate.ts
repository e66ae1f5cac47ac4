import { fileURLToPath } from "node:url";
import { ownFile } from "../paths.ts";
import { run } from "./run.ts";
import { type Section, timed } from "./table.ts";
import { inTurn, median, ratio } from "./timings.ts";

const MESSAGES = 300_000;
const MANY = 1_000_000;
const LEAST_RATE = 0.9;
const MOST_GROWN_MB = 32;

interface Received {
  readonly ms: number;
  readonly grownBytes: number;
}

/** How fast the harness takes what comes, and what it keeps of it. */
export async function harnessRate(rounds: number): Promise<Section> {
  const timings = await inTurn(rounds, {
    harness: async () => (await receive("harness", MESSAGES)).ms,
    loop: async () => (await receive("loop", MESSAGES)).ms,
  });
  const rate = 1 / ratio(timings.harness, timings.loop);
  const grown: number[] = [];
  for (let round = 0; round < 3; round += 1)
    grown.push((await receive("harness", MANY)).grownBytes / 2 ** 20);
  const perSecond = (ms: number): string => `${Math.round(MESSAGES / ms)} thousand/s`;
  return {
    title: "A flood",
    how:
      `A program sends ${MESSAGES.toLocaleString("en")} messages of 3 bytes to the harness, as in a play, and to a bare \`for await\` loop. ` +
      `Memory: what the harness grows by from the 100,000th of ${MANY.toLocaleString("en")} messages to the last.`,
    rows: [
      {
        what: "rate, of a bare loop",
        figure: rate.toFixed(2),
        goal: `at least ${LEAST_RATE}`,
        isMet: rate >= LEAST_RATE,
        from: `harness ${timed(timings.harness)} (${perSecond(median(timings.harness))}), loop ${timed(timings.loop)} (${perSecond(median(timings.loop))})`,
      },
      {
        what: "memory grown",
        figure: `${median(grown).toFixed(0)} MB`,
        goal: `flat: ${MOST_GROWN_MB} MB`,
        isMet: median(grown) <= MOST_GROWN_MB,
        from: `${grown.length} times: ${grown.map((mb) => mb.toFixed(0)).join(", ")} MB`,
      },
    ],
  };
}

async function receive(how: "harness" | "loop", count: number): Promise<Received> {
  const tsx = (name: string, ...args: string[]) =>
    [
      process.execPath,
      "--import",
      import.meta.resolve("tsx"),
      fileURLToPath(ownFile(`bench/${name}`)),
      ...args,
    ] as const;
  const [received] = await Promise.all([
    run(tsx("receiver.ts", how, String(count))),
    run(tsx("sender.ts", String(count))),
  ]);
  return JSON.parse(received.stdout);
}
