import { execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screenOf } from "../testing/course.ts";
import { type CompiledProgram, compiledProgram, withOwnPlace } from "./compiled-program.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

let top: string;
let files = 0;
beforeAll(() => {
  top = mkdtempSync(path.join(os.tmpdir(), "workshop compiled-"));
  for (const name of ["package.json", "tsconfig.json"])
    copyFileSync(path.join(PROJECT, name), path.join(top, name));
  mkdirSync(path.join(top, "lessons"));
  mkdirSync(path.join(top, "node_modules"));
  for (const name of ["zeromq", "tsx", "@types"])
    symlinkSync(path.join(PROJECT, "node_modules", name), path.join(top, "node_modules", name));
});
afterAll(() => rmSync(top, { recursive: true }));

/** Writes a program where those of a lesson are. */
function write(text: string): string {
  files += 1;
  const file = path.join(top, "lessons", `program-${files}.ts`);
  writeFileSync(file, text);
  return file;
}

function run(args: readonly string[], file: string): ReturnType<typeof screenOf> {
  const env = { ...process.env, NODE_OPTIONS: undefined };
  return screenOf(spawn(process.execPath, [...args, file, "a b"], { cwd: top, env }));
}

async function runCompiled(compiled: CompiledProgram | undefined, file: string) {
  if (!compiled) throw new Error(`${file} is left to tsx`);
  const { stderr, ...screen } = await run([...compiled.flags, compiled.entry], file);
  return { ...screen, stderr: withOwnPlace(stderr, compiled, file) };
}

describe("a program that is kept compiled does what it does under tsx", () => {
  it.concurrent.each([
    [
      "types, names, places",
      `import { Push, type Message } from "zeromq";
enum Colour { red, green }
namespace Deep { export const depth = 3; }
class Client { #socket = new Push(); readonly name: string = "client"; constructor(readonly colour: Colour) {} close(): void { this.#socket.close(); } }
const client = new Client(Colour.green);
client.close();
const isMessage = (each: Message): boolean => Boolean(each);
console.log(client, Client.name, isMessage.name, Deep.depth, [isMessage("") satisfies boolean]);
console.log(import.meta.url, import.meta.dirname, process.argv, await Promise.resolve(1 as number));
`,
    ],
    [
      "an error of its own",
      `interface A { a: string }\n\nconst fail = (a: A): never => {\n  throw new TypeError(a.a);\n};\nfail({ a: "mine" });\n`,
    ],
    [
      "an error that nobody caught",
      `const later = async (): Promise<void> => {\n  await null;\n  throw new Error("later");\n};\nvoid later();\nconsole.log("first");\n`,
    ],
    ["an await that nothing settles", `console.log("here");\nawait new Promise<void>(() => {});\n`],
    ["a name that zeromq does not have", `import { Posh } from "zeromq";\nconsole.log(Posh);\n`],
    [
      "an import that only its type needs",
      `import { Message } from "zeromq";\nlet a: Message | undefined;\nconsole.log(a);\n`,
    ],
  ])("%s", async (_, text) => {
    const file = write(text);
    const [compiled, byTsx] = await Promise.all([
      runCompiled(compiledProgram(file, top), file),
      run(["--import", import.meta.resolve("tsx")], file),
    ]);
    expect(compiled).toEqual(byTsx);
    expect(compiled.stdout + compiled.stderr).not.toBe("");
  });
});

describe("left to tsx is", () => {
  it.each([
    ["a mistake in its text", "const a = ;"],
    ["another file", 'import "./other.ts";'],
    ["another file, by its own name for it", 'export * from "./other.js";'],
    ["a package that may have TypeScript in it", 'import prompts from "prompts"; prompts();'],
    ["a folder of a package", 'import zmq from "zeromq/v5-compat"; zmq.socket("push");'],
    ["a file that is asked for later", 'const name = "./other.ts"; await import(name);'],
    ["what starts programs", 'import { fork } from "node:child_process"; fork("other.ts");'],
    ["what CommonJS has", 'const zmq = require("zeromq"); console.log(__dirname, zmq);'],
    ["how it was started", "console.log(process.execArgv);"],
    ["what finds a file", 'console.log(import.meta.resolve("./other"));'],
  ])("%s", (_, text) => {
    expect(compiledProgram(write(text), top)).toBeUndefined();
  });

  it("what a link leads to that is no .ts", () => {
    const real = path.join(top, "lessons", "real.js");
    const link = path.join(top, "lessons", "link.ts");
    writeFileSync(real, "console.log(1);");
    symlinkSync(real, link);
    expect(compiledProgram(link, top)).toBeUndefined();
  });

  it.each([
    ["package.json", { type: "commonjs" }],
    ["tsconfig.json", { extends: "./base.json" }],
    ["tsconfig.json", { include: ["lessons/**/*"] }],
    ["tsconfig.json", { compilerOptions: { paths: { zeromq: ["./other"] } } }],
  ])("everything where %s says %j", (name, other) => {
    const own = mkdtempSync(path.join(os.tmpdir(), "workshop-settings-"));
    for (const each of ["package.json", "tsconfig.json"]) {
      const settings = JSON.parse(readFileSync(path.join(PROJECT, each), "utf8"));
      writeFileSync(
        path.join(own, each),
        JSON.stringify(each === name ? { ...settings, ...other } : settings),
      );
    }
    mkdirSync(path.join(own, "lessons"));
    const file = path.join(own, "lessons", "client.ts");
    writeFileSync(file, "console.log(1);");
    expect(compiledProgram(file, own)).toBeUndefined();
    copyFileSync(path.join(PROJECT, name), path.join(own, name));
    expect(compiledProgram(file, own)).toBeDefined();
    rmSync(own, { recursive: true });
  });

  it("a program whose folder says what its modules are", () => {
    const folder = path.join(top, "lessons", "own");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "client.ts"), "console.log(1);");
    expect(compiledProgram(path.join(folder, "client.ts"), top)).toBeDefined();
    writeFileSync(path.join(folder, "package.json"), '{ "type": "commonjs" }');
    expect(compiledProgram(path.join(folder, "client.ts"), top)).toBeUndefined();
  });
});

describe("what is kept", () => {
  const keptIn = (): string[] => readdirSync(path.join(top, "node_modules", ".cache", "programs"));

  it("is made again where it is not whole, and is not run without a look", async () => {
    const before = new Set(keptIn());
    const file = write("console.log('whole');");
    compiledProgram(file, top);
    const [name = ""] = keptIn().filter((each) => !before.has(each));
    const kept = path.join(top, "node_modules", ".cache", "programs", name);
    const whole = readFileSync(kept, "utf8");
    for (const spoiled of ["", whole.slice(0, 30), whole.replace("whole", "other")]) {
      writeFileSync(kept, spoiled);
      compiledProgram(file, top);
      expect(readFileSync(kept, "utf8")).toBe(whole);
    }
    // A pipe to which nobody writes.
    rmSync(kept);
    execFileSync("mkfifo", [kept]);
    compiledProgram(file, top);
    expect(readFileSync(kept, "utf8")).toBe(whole);
  });

  it("goes with every change of the program", async () => {
    const file = write("console.log('before');");
    const before = compiledProgram(file, top);
    writeFileSync(file, "console.log('after');");
    const after = compiledProgram(file, top);
    expect(after?.entry).not.toBe(before?.entry);
    expect((await runCompiled(after, file)).stdout).toBe("after\n");
  });
});

it("a program is not cleared of garbage while it begins, as it is not after tsx has compiled it", async () => {
  const file = write(`import { PerformanceObserver } from "node:perf_hooks";
let count = 0;
new PerformanceObserver((list) => { count += list.getEntries().length; }).observe({ entryTypes: ["gc"] });
const kept: unknown[] = [];
for (let at = 0; at < 20_000; at += 1) kept[at % 100] = { text: \`value \${at}\`, list: [at, at, at] };
setTimeout(() => console.log(\`cleared \${count} times\`), 50);
`);
  const { stdout } = await runCompiled(compiledProgram(file, top), file);
  expect(stdout).toBe("cleared 0 times\n");
});
