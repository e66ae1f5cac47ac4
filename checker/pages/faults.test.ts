import path from "node:path";
import { describe, expect, it } from "vitest";
import { faultsInAnnouncements, faultsInCode, faultsInLength, faultsInWords } from "./faults.ts";
import { loadSpelling } from "./spelling.ts";
import { faultsInTerms, termsIn } from "./terms.ts";

const FOLDER = path.resolve("lessons/lesson-2");
const spelling = loadSpelling();
const words = (source: string) => faultsInWords(source, FOLDER, spelling);

describe("the words of a page", () => {
  it("are spelt right, but for code", () => {
    expect(words("# A page\n\nA recieved value,\nand `recieved`.\n")).toEqual([
      { line: 3, words: '"recieved" is in no dictionary' },
    ]);
    expect(words("ZeroMQ's sockets, Node's loop and Ctrl-C.\n")).toEqual([]);
  });

  it("claim of nothing that it is easy", () => {
    expect(words("One\ntwo: you simply send it.\n")).toEqual([
      { line: 2, words: '"simply": it may not be so to who reads it' },
    ]);
  });

  it.each([
    ["../lesson-1/README.md#a-socket-has-a-type", []],
    ["../lesson-1/README.md#no-such", ["there is no section #no-such"]],
    ["#here", []],
    ["#there", ["there is no section #there"]],
    ["experiments/no-such.ts", ["there is no experiments/no-such.ts"]],
    ["experiments", ["it is a folder"]],
    ["https://zeromq.org", []],
  ])("lead somewhere: %s", (link, why) => {
    const found = words(`## Here\n\nSee [it](${link}).\n`);
    expect(found).toEqual(why.map((each) => ({ line: 3, words: `the link ${link} leads nowhere: ${each}` })));
  });

  it("are at most 750, outside code blocks and folds", () => {
    const many = (count: number): string => `${"word ".repeat(count)}\n\n`;
    const apart = `<details><summary>more</summary>\n\n${many(500)}</details>\n\n\`\`\`sh\n${"word ".repeat(500)}\n\`\`\`\n\n`;
    expect(faultsInLength(many(740) + apart + many(10))).toEqual([]);
    expect(faultsInLength(many(740) + apart + many(11))).toMatchObject([{ line: 13 }]);
  });

  it("speak of a later lesson only with a link to it", () => {
    const faults = faultsInAnnouncements(
      "Lesson 1.\nMore in lesson 4.\n[Lesson 5](../lesson-5/README.md).\n",
      2,
    );
    expect(faults).toEqual([{ line: 2, words: "lesson 4 is announced, and not linked" }]);
  });
});

describe("a code block", () => {
  const block = (info: string, text: string) =>
    faultsInCode(`Here:\n\n\`\`\`${info}\n${text}\n\`\`\`\n`, FOLDER, ["check"]);

  it.each([
    ['text output-of="experiments/in-order.ts"', "anything: a run tells"],
    ['ts part-of="starter/client.ts"', 'console.log("sending 0");\nawait push.send("0");'],
    ["sh", "npm install\nnpm run check lesson-2"],
  ])("may be %s", (info, text) => {
    expect(block(info, text)).toEqual([]);
  });

  it.each([
    ["ts", "a();", { line: 3, words: "a code block of no file and no run" }],
    ['ts part-of="starter/client.ts"', "a();", { line: 3, words: "this is not part of starter/client.ts" }],
    ['ts part-of="starter/server.ts"', "a();", { line: 3, words: "there is no starter/server.ts" }],
    ["sh", "npm run check\nnpm run chek", { line: 5, words: "there is no command `npm run chek`" }],
    ["sh", "rm -rf /", { line: 4, words: "there is no command `rm -rf /`" }],
  ])("may not be %s: %s", (info, text, fault) => {
    expect(block(info, text)).toEqual([fault]);
  });
});

describe("a term", () => {
  const page = (name: string, source: string) => ({ name, source });

  it("is explained where it stands in bold", () => {
    expect(termsIn([page("lesson-1", "One.\n\nA **socket** and\na **high-water mark**.\n")])).toEqual([
      { term: "socket", lesson: "lesson-1", line: 3 },
      { term: "high-water mark", lesson: "lesson-1", line: 4 },
    ]);
  });

  it("is used in no lesson before, in whatever form; in code it is no word", () => {
    const pages = [
      page("lesson-1", "Sockets\nwith a `linger`.\nPush it."),
      page("lesson-2", "A **socket** has a **linger**. A **PUSH** sends."),
    ];
    expect(faultsInTerms(pages)).toEqual([
      { lesson: "lesson-1", line: 1, words: '"socket" is used, and first explained in lesson-2' },
    ]);
  });

  it("is explained once", () => {
    expect(faultsInTerms([page("lesson-1", "A **socket**."), page("lesson-2", "A **Socket**.")])).toEqual([
      { lesson: "lesson-2", line: 1, words: '"Socket" is explained a second time' },
    ]);
  });
});
