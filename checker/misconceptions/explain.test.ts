import { describe, expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { explain } from "./explain.ts";
import { MISCONCEPTIONS, SEEN } from "./id.ts";

/** Words that are code in JavaScript, or speak of Node. */
const JAVASCRIPT =
  /\bawait\b|new (Push|Pull)|\b(push|pull)\.[a-zA-Z]|process\.|console\.|String\(|\$\{|promise|\bNode\b|Buffer|`receive\(\)`|`bind\(\)`|`(Push|Pull)`/;

const lessons = [undefined, ...LESSONS.map(({ texts }) => texts)];
const all = MISCONCEPTIONS.flatMap((id) =>
  ["client", "server"].flatMap((role) =>
    lessons.flatMap((own) =>
      [undefined, ...SEEN].map((seen) => ({
        id,
        role,
        seen,
        inJavaScript: explain(id, seen, { role, language: "JavaScript" }, own),
        elsewhere: explain(id, seen, { role, language: "another" }, own),
        unknown: explain(id, seen, { role }, own),
      })),
    ),
  ),
);

describe("an explanation", () => {
  it("has no JavaScript in it for who writes in another language, or in one that is not known", () => {
    const texts = all.flatMap(({ elsewhere, unknown }) => [elsewhere, unknown]);
    const found = texts.flatMap(({ likely, next }) => [likely, next]).filter((text) => JAVASCRIPT.test(text));
    expect([...new Set(found)]).toEqual([]);
  });

  it("has some for who writes in it", () => {
    expect(explain("nothing-bound", undefined, { role: "client", language: "JavaScript" }).next).toMatch(
      /await push\.bind/,
    );
  });

  it("is another for each cause that can be seen", () => {
    for (const seen of SEEN) {
      const others = MISCONCEPTIONS.filter((id) =>
        ["client", "server"].some(
          (role) => explain(id, seen, { role }).likely !== explain(id, undefined, { role }).likely,
        ),
      );
      expect({ seen, others: others.length }).toEqual({ seen, others: 1 });
    }
  });

  it("names no port's owner in a lesson in which the client connects", () => {
    const own = LESSONS.find(({ name }) => name === "lesson-8")?.texts;
    for (const id of ["wrong-side", "wrong-address", "not-connected"] as const)
      expect(explain(id, undefined, { role: "client", language: "JavaScript" }, own).next).not.toMatch(
        /^Bind|await push\.bind/,
      );
  });
});
