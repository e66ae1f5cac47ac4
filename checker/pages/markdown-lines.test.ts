import { expect, test } from "vitest";
import { markdownLines } from "./markdown-lines.ts";

test("paragraphs are wrapped, and code stays as it is", () => {
  const text = "One two\nthree `four`.\n\n```ts\nfor (;;) {\n  a;\n}\n```";
  expect(markdownLines(text, 12)).toEqual([
    "One two",
    "three",
    "`four`.",
    "",
    "    for (;;) {",
    "      a;",
    "    }",
  ]);
});

test("a link to a section is the section's name, another link keeps its address", () => {
  expect(markdownLines("See [The task](#the-task) and [RFC 30](https://x.org).", 80)).toEqual([
    'See "The task" and RFC 30 (https://x.org).',
  ]);
});

test("a link that bears its file's name is the file's path", () => {
  expect(markdownLines("Run [a.ts](experiments/a.ts).", 80)).toEqual(["Run experiments/a.ts."]);
});

test("code that has backticks itself stands without others", () => {
  expect(markdownLines("Say ``a `b` `` or `c`.", 80)).toEqual(["Say a `b` or `c`."]);
});

test("the items of a list keep their marks", () => {
  expect(markdownLines("- one two\n- three\n", 7)).toEqual(["- one", "  two", "", "- three"]);
  expect(markdownLines("1. one\n2. two\n", 80)).toEqual(["1. one", "", "2. two"]);
});

test("lines to be put in order have a letter for each block", () => {
  const fence = '```ts parsons="a.ts" odd="b.ts"\nfor (;;) {\n\n  a();\n}\n```';
  expect(markdownLines(fence, 80)).toEqual(["  A for (;;) {", "", "  B   a();", "    }"]);
});
