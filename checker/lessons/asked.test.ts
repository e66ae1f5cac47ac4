import path from "node:path";
import { expect, it } from "vitest";
import { LESSONS } from "./list.ts";
import { PROOFS } from "./proofs/list.ts";

/** All that is asked of the programs of a lesson, act by act, as a learner reads it: `id (about): says`. */
it.each([...LESSONS, ...PROOFS].map((lesson) => [lesson.name, lesson] as const))(
  "what %s asks for stands in a file, so that a change of it is seen",
  async (name, { acts }) => {
    const lines = acts
      .flatMap((act) => [act, ...(act.further ?? [])])
      .flatMap((act) => [
        `${act.name}${act.attempt ? `, attempt ${act.attempt}` : ""}`,
        ...act.claims.map(({ id, about, says }) => `  ${id} (${about}): ${says}`),
      ]);
    const file = path.join(import.meta.dirname, "asked", `${name}.txt`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(file);
  },
);
