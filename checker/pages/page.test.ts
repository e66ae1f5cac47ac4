import { expect, test } from "vitest";
import { parsePage, sectionOf } from "./page.ts";

const page = parsePage(`# Lesson 7. A lesson

## The idea

See [the task](#the-task).

### A topic

\`\`\`text output-of="experiments/a.ts + experiments/b.ts" until="last"
first
last
\`\`\`

## The task

1. one
2. two

## Hints

<details><summary>Hint 1: where to look</summary>

Look at \`bind\`.

\`\`\`ts
# not a heading
\`\`\`

</details>

<details><summary>Hint 2: what to use</summary>

Use [it](other.md).

</details>

## The task
`);

test("a page has its title and its headings, each with the text under it", () => {
  expect(page.title).toBe("Lesson 7. A lesson");
  expect(page.sections.map(({ level, heading }) => [level, heading])).toEqual([
    [2, "The idea"],
    [3, "A topic"],
    [2, "The task"],
    [2, "Hints"],
    [2, "The task"],
  ]);
  expect(sectionOf(page, "The idea")?.markdown).toBe("See [the task](#the-task).");
  expect(sectionOf(page, "The task")?.markdown).toBe("1. one\n2. two");
  expect(sectionOf(page, "No such heading")).toBeUndefined();
});

test("equal headings get different anchors", () => {
  expect(page.sections.map(({ slug }) => slug)).toEqual([
    "the-idea",
    "a-topic",
    "the-task",
    "hints",
    "the-task-1",
  ]);
});

test("a hint is its title and the markdown inside", () => {
  expect(page.hints).toEqual([
    { title: "Hint 1: where to look", markdown: "Look at `bind`.\n\n```ts\n# not a heading\n```" },
    { title: "Hint 2: what to use", markdown: "Use [it](other.md)." },
  ]);
});

test("a fence says which programs printed its text", () => {
  expect(page.fences).toMatchObject([
    {
      line: 9,
      language: "text",
      text: "first\nlast\n",
      output: { programs: ["experiments/a.ts", "experiments/b.ts"], until: "last" },
    },
    { line: 25, language: "ts", text: "# not a heading\n", output: undefined },
  ]);
});
