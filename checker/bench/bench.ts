import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ownFile, PROJECT } from "../paths.ts";
import { loadCores } from "../trust/load.ts";
import { EXIT } from "../usage.ts";
import { harnessRate } from "./harness-rate.ts";
import { allSolutions, passingChecks } from "./passing-checks.ts";
import { plainTest } from "./plain-test.ts";
import { page, type Section } from "./table.ts";
import { watchSave } from "./watch-save.ts";
import { wrongExamples } from "./wrong-examples.ts";

const HELP = `npm run bench                    what a verdict costs, beside the programs by hand: half an hour,
                                 and the machine should have nothing else to do
  -- right all wrong watch …     only these: right, all, wrong, watch, test, flood
  -- --rounds N                  … N rounds of each pair (9)
  -- --wrong N                   N of the wrong examples, in place of all
  -- --load                      with all cores busy

All of it together writes checker/bench/results.md; a part only prints.`;

const RESULTS = fileURLToPath(ownFile("bench/results.md"));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "9" },
    wrong: { type: "string", default: "1000" },
    load: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
const rounds = Number(values.rounds);
const SECTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  right: () => passingChecks(rounds),
  all: () => allSolutions(rounds),
  wrong: () => wrongExamples(Number(values.wrong)),
  watch: () => watchSave(rounds),
  test: () => plainTest(rounds),
  flood: () => harnessRate(rounds),
};
const strange = positionals.find((name) => !(name in SECTIONS));
if (values.help) console.log(HELP);
else if (strange !== undefined || !(rounds > 0)) {
  console.error(
    strange === undefined ? `There are no ${values.rounds} rounds.` : `There is nothing named ${strange}.`,
  );
  console.error(HELP);
  process.exitCode = EXIT.usage;
} else {
  try {
    await measure(positionals.length > 0 ? positionals : Object.keys(SECTIONS));
  } catch (error) {
    console.error(`Nothing was measured: ${error instanceof Error ? error.message : error}`);
    process.exitCode = EXIT.fail;
  }
}

async function measure(names: readonly string[]): Promise<void> {
  const unload = loadCores(values.load ? os.availableParallelism() : 0);
  const sections: Section[] = [];
  try {
    for (const name of names) {
      console.error(`${name} …`);
      const section = await SECTIONS[name]?.();
      if (section) sections.push(section);
    }
  } finally {
    unload();
  }
  const text = page(sections, machine());
  console.log(text);
  const isWhole = names.length === Object.keys(SECTIONS).length && !values.load && rounds >= 9;
  if (isWhole) writeFileSync(RESULTS, text);
}

/** What was measured where: the figures in seconds are this machine's. */
function machine(): string {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: PROJECT,
    encoding: "utf8",
  }).trim();
  const load = values.load ? ", all of them busy" : "";
  const cores = `${os.availableParallelism()} cores${load}`;
  return `${rounds} rounds, ${cores}, Node ${process.version}, ${process.platform} ${process.arch}, at ${commit}.`;
}
