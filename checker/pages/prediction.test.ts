import { describe, expect, it } from "vitest";
import { parsePage } from "./page.ts";
import { answerGivenBy, predictionOf } from "./prediction.ts";

const PAGE = `# Lesson 1. Doors

## Look first

[door.ts](experiments/door.ts) opens a door:

\`\`\`text begins="experiments/door.ts"
one
two: 2
\`\`\`

Which line comes next?

1. \`three\`
2. \`two: 2\`
3. \`four: 4\`

Choose:

\`\`\`sh
npm run predict lesson-1
\`\`\`

<details><summary>What it prints</summary>

\`\`\`text output-of="experiments/door.ts"
one
two: 2
three
two: 2
\`\`\`

- \`two: 2\` (\`extra-value\`): it has been there: once is
  [enough](#once).
- \`four: 4\`
  (\`missing-value\`): no ([twice](#twice)).

</details>

## The idea
`;

describe("the question under Look first", () => {
  const prediction = predictionOf(parsePage(PAGE));

  it("is read with its program, its beginning and its answers", () => {
    expect(prediction).toEqual({
      about: "[door.ts](experiments/door.ts) opens a door:",
      output: { programs: ["experiments/door.ts"], until: undefined },
      begins: ["one", "two: 2"],
      question: "Which line comes next?",
      answers: [
        { line: "three", refuted: undefined },
        {
          line: "two: 2",
          refuted: {
            misconception: "extra-value",
            words: "it has been there: once is\n[enough](#once).",
            link: "#once",
          },
        },
        {
          line: "four: 4",
          refuted: {
            misconception: "missing-value",
            words: "no ([twice](#twice)).",
            link: "#twice",
          },
        },
      ],
      prints: ["one", "two: 2", "three", "two: 2"],
    });
  });

  it("is answered by the first line of the run that is an answer, behind those that are shown", () => {
    expect(answerGivenBy(prediction, ["one", "two: 2", "three", "two: 2"])?.line).toBe("three");
    expect(answerGivenBy(prediction, ["one", "two: 2", "another", "four: 4"])?.line).toBe("four: 4");
    expect(answerGivenBy(prediction, ["one", "two: 2"])).toBeUndefined();
  });

  it.each([
    ["has no such section", "## Look first", "## Look last"],
    ["does not show how the program begins", ' begins="experiments/door.ts"', ""],
    ["does not show what it prints", ' output-of="experiments/door.ts"', ""],
  ])("a page that %s is told its title", (_, part, other) => {
    expect(() => predictionOf(parsePage(PAGE.replace(part, other)))).toThrow("Lesson 1. Doors");
  });
});
