import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rolesOf } from "../../cast/cast.ts";
import { PROJECT } from "../../paths.ts";
import { tsxCommands } from "../../programs/command.ts";
import { check } from "../../verdict/check.ts";
import { rootOf } from "../../verdict/result.ts";
import { PROOFS } from "./list.ts";

const RECEIVES = `import { Pull } from "zeromq";
const pull = new Pull();
pull.connect("tcp://localhost:5559");
`;

/** A program in place of the right one of its role, and who has which misconception then. */
const WRONG = [
  [
    "two-servers",
    "server",
    `${RECEIVES}for await (const [value] of pull) if (String(value) !== "4711") console.log("received " + value);`,
    "server: missing-value",
  ],
  ["two-servers", "server", RECEIVES.replace("5559", "5595"), "server-1: wrong-port"],
  [
    "killed-server",
    "server",
    `${RECEIVES}for (const _ of [1, 2]) console.log("received " + (await pull.receive()));`,
    "server-2: stops-early",
  ],
  [
    "pipeline",
    "worker",
    `${RECEIVES.replace("{ Pull }", "{ Pull, Push }")}const push = new Push();
push.connect("tcp://localhost:5560");
for await (const [number] of pull) await push.send(number);`,
    "sink: wrong-value",
  ],
] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "proof-"));
  symlinkSync(path.join(PROJECT, "node_modules"), path.join(folder, "node_modules"), "junction");
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(WRONG)("%s: a wrong %s is found out", async (name, role, text, expected) => {
  const lesson = PROOFS.find((each) => each.name === name);
  if (!lesson) throw new Error(`there is no ${name}`);
  writeFileSync(path.join(folder, `${role}.ts`), text);
  const reference = () => tsxCommands(lesson.solution ?? "", rolesOf(lesson));
  const commands = { ...reference(), ...tsxCommands(folder, [role]) };
  const result = await check({ lesson, programs: folder, commands, reference });
  const root = rootOf(result);
  expect(`${root?.about}: ${root?.misconception}`, result.cause ?? root?.because).toBe(expected);
});
