import { describe, expect, it } from "vitest";
import { type Part, part } from "../cast/cast.ts";
import { CLIENT, SERVER } from "../cast/parts.ts";
import { SINK_PORT } from "../cast/ports.ts";
import { LESSONS } from "../lessons/list.ts";
import { explain } from "./explain.ts";
import { MISCONCEPTIONS, SEEN } from "./id.ts";

/** Words that are code in JavaScript, or speak of Node. */
const JAVASCRIPT =
  /\bawait\b|new (Push|Pull)|\b(push|pull)\.[a-zA-Z]|process\.|console\.|String\(|\$\{|promise|\bNode\b|Buffer|`receive\(\)`|`bind\(\)`|`(Push|Pull)`/;

const lessons = [undefined, ...LESSONS.map(({ texts }) => texts)];
const all = MISCONCEPTIONS.flatMap((id) =>
  [CLIENT, SERVER].flatMap((part) =>
    lessons.flatMap((own) =>
      [undefined, ...SEEN].map((seen) => ({
        id,
        part,
        seen,
        inJavaScript: explain(id, seen, { part, language: "JavaScript" }, own),
        elsewhere: explain(id, seen, { part, language: "another" }, own),
        unknown: explain(id, seen, { part }, own),
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
    expect(explain("nothing-bound", undefined, { part: CLIENT, language: "JavaScript" }).next).toMatch(
      /await push\.bind/,
    );
  });

  it("is another for each cause that can be seen", () => {
    for (const seen of SEEN) {
      const others = MISCONCEPTIONS.filter((id) =>
        [CLIENT, SERVER].some(
          (part) => explain(id, seen, { part }).likely !== explain(id, undefined, { part }).likely,
        ),
      );
      expect({ seen, others: others.length }).toEqual({ seen, others: 1 });
    }
  });

  it("names no port's owner in a lesson in which the client connects", () => {
    const own = LESSONS.find(({ name }) => name === "lesson-8")?.texts;
    for (const id of ["wrong-side", "wrong-address", "not-connected"] as const)
      expect(explain(id, undefined, { part: CLIENT, language: "JavaScript" }, own).next).not.toMatch(
        /^Bind|await push\.bind/,
      );
  });

  it("speaks to a program of another role by its name, of its own socket and of its own port", () => {
    const worker = { ...SERVER, role: "worker", id: "worker-2" };
    const sink = part("sink", [], { type: "PULL", does: "bind", port: SINK_PORT });
    const told = (to: Part) => explain("wrong-socket", undefined, { part: to, language: "JavaScript" }).next;
    expect(told(worker)).toMatch(/the worker's socket as a `Pull`/);
    for (const id of MISCONCEPTIONS) {
      const { likely, next } = explain(id, undefined, { part: sink });
      expect(`${likely} ${next}`).not.toMatch(/5559|\bserver\b/);
    }
  });
});
