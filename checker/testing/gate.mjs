// `npm test`: the test files side by side, each that plays lessons in a process with a loopback, and so a port
// 5559, of its own; where the system has no such, all in one process, one after the other. `npm run test:long`
// does the same with the tests that take minutes. Words behind the command choose files: `npm test report`
// takes those with `report` in their path.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { wayToIsolate } from "../environment/own-loopback.mjs";

const VITEST = path.resolve("node_modules/vitest/vitest.mjs");
/** What a test file has in it that starts programs or opens the port. */
const PLAYS =
  /testing\/((opened-|served-)?course|slots|task|a-play)|verdict\/check\.ts|verdict\/side-|side-players|play-examples|run-output|\/timelines\.ts|harness\/|\bnew Play\(|\bProgram\.start\(|\bspawn\(/;
/** Most of a play is waiting, and then another file may begin; but not so many that their memory is a burden. */
const FEWEST = os.availableParallelism();
const MOST = 5 * FEWEST;
/** A file that has begun needs a core for about as long, so that the next look sees what it takes. */
const LOOK_EVERY_MS = 1_500;
/** Of one core. */
const TO_SPARE = 0.5;
/** These take longest and begin first, so that nothing waits for them at the end. The last of them take some ten seconds. */
const LONGEST_FIRST = [
  "cli/check.",
  "cli/languages",
  "cli/learner",
  "verdict/beside",
  "verdict/ahead",
  "web/page",
  "cli/bad-programs",
  "pages/outputs",
  "examples/",
  "trust/short",
  "cli/hindrances",
  "cli/start.",
  "web/site",
  "cli/world",
  "cli/exit-code",
  "cli/files",
  "cli/update",
  "watch/watch.",
];

/** Of the others, so many go into one process, one after the other: to start one takes as long as some of them. */
const AT_A_TIME = 5;

const [first, ...rest] = process.argv.slice(2);
const isLong = first === "--long";
const words = isLong ? rest : process.argv.slice(2);
const isCi = process.env.CI === "true";

const chosen = testFiles().filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (chosen.length === 0) {
  console.error(`There is no test file with ${words.join(" or ")} in its path.`);
  process.exit(64);
}
const way = wayToIsolate();
const apart = way ? chosen.filter((file) => PLAYS.test(readFileSync(file, "utf8"))) : [];
const together = chosen.filter((file) => !apart.includes(file));
const short = apart.filter((file) => rank(file) === LONGEST_FIRST.length);
const long = apart.filter((file) => !short.includes(file)).map((file) => [file]);
const queue = [
  ...long.slice(0, FEWEST),
  // It computes all the time, and goes well beside those that wait.
  ...(together.length > 0 ? [together] : []),
  ...long.slice(FEWEST),
  ...chunks(isLong ? 1 : AT_A_TIME, short),
];
const reports = mkdtempSync(path.join(os.tmpdir(), "workshop-tests-"));
const began = performance.now();

const totals = { passed: 0, failed: 0, skipped: 0 };
const leftOut = [];
const failed = [];
let number = 0;
let isRed = false;
await runAll();
rmSync(reports, { recursive: true, force: true });

for (const name of failed) console.log(`failed: ${name}`);
for (const name of leftOut) console.log(`left out here: ${name}`);
if (!isLong) console.log("left out always: the tests that take minutes (npm run test:long)");
if (isCi && totals.skipped > 0) {
  console.log("In CI nothing may be left out.");
  isRed = true;
}
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${isRed ? "red" : "green"} after ${seconds} s`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = isRed || totals.passed === 0 ? 1 : 0;

/** As many at a time as the machine has cores to spare: on a busy one that is fewer than on a quiet one. */
async function runAll() {
  const [fewest, most] = way ? [FEWEST, MOST] : [1, 1];
  const running = new Set();
  const begin = (files) => {
    const file = run(files).finally(() => running.delete(file));
    running.add(file);
  };
  let before = os.cpus();
  while (queue.length > 0) {
    const now = os.cpus();
    if (running.size < most && idleCores(before, now) >= TO_SPARE) begin(queue.shift());
    before = now;
    while (queue.length > 0 && running.size < fewest) begin(queue.shift());
    await sleep(LOOK_EVERY_MS);
  }
  await Promise.all(running);
}

/** How many cores had nothing to do between two looks. */
function idleCores(before, now) {
  const idle = now.map(({ times }, at) => {
    const since = (name) => times[name] - (before[at]?.times[name] ?? 0);
    const all = Object.keys(times).reduce((sum, name) => sum + since(name), 0);
    return all > 0 ? since("idle") / all : 0;
  });
  return idle.reduce((sum, share) => sum + share, 0);
}

async function run(files) {
  const report = path.join(reports, `${++number}.json`);
  const vitest = [
    VITEST,
    "run",
    ...files,
    // What plays nothing leaves nothing behind for the next file, and a process for each takes longer than its tests.
    ...(way && files === together ? ["--no-isolate"] : []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const command = [process.execPath, ...vitest];
  const [file, args] = way ? ["unshare", [...way, ...command]] : [process.execPath, vitest];
  const child = spawn(file, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LONG_TESTS: String(isLong) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve) => child.once("close", resolve));
  process.stdout.write(output);
  if (code !== 0) isRed = true;
  try {
    count(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    console.log(`no report of ${files.join(", ")}`);
    isRed = true;
  }
}

function count({ testResults }) {
  for (const { assertionResults } of testResults) {
    for (const { status, fullName } of assertionResults) {
      if (status === "passed") totals.passed += 1;
      else if (status === "failed") {
        totals.failed += 1;
        failed.push(fullName);
      } else {
        totals.skipped += 1;
        leftOut.push(fullName);
      }
    }
  }
}

function testFiles() {
  return readdirSync("checker", { recursive: true })
    .map((file) => path.join("checker", file).split(path.sep).join("/"))
    .filter((file) => file.endsWith(".test.ts") && file.endsWith(".long.test.ts") === isLong)
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other));
}

function chunks(size, files) {
  return files.length === 0 ? [] : [files.slice(0, size), ...chunks(size, files.slice(size))];
}

function rank(file) {
  const at = LONGEST_FIRST.findIndex((part) => file.includes(part));
  return at < 0 ? LONGEST_FIRST.length : at;
}
