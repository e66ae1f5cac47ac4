import { expect, it } from "vitest";
import { proseOf } from "./prose.ts";

it("the words of a page are read line by line, without code blocks, with what stands in folds", () => {
  const page = `# One

A **term**, [a link](two.md)
and \`code\`.

\`\`\`text
no word
\`\`\`

<details><summary>More</summary>

- folded

</details>

The end.
`;
  const line = { plain: "", isFolded: false, links: [], terms: [] };
  expect(proseOf(page)).toEqual([
    { ...line, line: 1, text: "One", plain: "One" },
    {
      ...line,
      line: 3,
      text: "A term, a link",
      plain: "A term, a link",
      links: ["two.md"],
      terms: ["term"],
    },
    { ...line, line: 4, text: "and code.", plain: "and  ." },
    { ...line, line: 12, text: "folded", plain: "folded", isFolded: true },
    { ...line, line: 16, text: "The end.", plain: "The end." },
  ]);
});
