import { describe, expect, it } from "vitest";
import { plain } from "./paint.ts";
import { Points, pointLines } from "./points.ts";

const TASK = [
  { says: "bind", shownBy: ["binds"] },
  { of: "client", says: "send", shownBy: ["sends", "prints"] },
  { says: "end", shownBy: ["ends"] },
];

const claim = (id: string, point?: number) => ({ id, says: `it ${id}`, ...(point ? { point } : {}) });

describe("the points of a task", () => {
  it("are told when all their claims hold, once, and in the order of their numbers", () => {
    const points = new Points(TASK);
    expect(points.holds(claim("binds", 1))).toEqual([{ number: 1, words: "bind" }]);
    expect(points.holds(claim("binds", 1))).toEqual([]);
    expect(points.holds(claim("ends", 3))).toEqual([]);
    expect(points.holds(claim("sends", 2))).toEqual([]);
    expect(points.holds(claim("prints", 2))).toEqual([
      { number: 2, words: "client: send" },
      { number: 3, words: "end" },
    ]);
  });

  it("that hold behind one that does not are known at the end", () => {
    const points = new Points(TASK);
    points.holds(claim("binds", 1));
    points.holds(claim("ends", 3));
    expect(points.broken(claim("prints", 2))).toEqual({ number: 2, words: "client: send" });
    expect(points.heldBack()).toEqual([{ number: 3, words: "end" }]);
  });

  it("a claim that shows none is told where it breaks, in its own words", () => {
    const points = new Points(TASK);
    expect(points.holds(claim("runs"))).toEqual([]);
    expect(points.broken(claim("runs"))).toEqual({ words: "it runs" });
  });

  it("where there are none, each claim speaks for itself, once", () => {
    const points = new Points([]);
    expect(points.holds(claim("runs"))).toEqual([{ words: "it runs" }]);
    expect(points.holds(claim("runs"))).toEqual([]);
  });

  it("are whole in 80 columns, with their words under each other", () => {
    const [head = "", next = ""] = pointLines("✓", "good", { number: 2, words: "word ".repeat(30) }, plain);
    expect(head).toMatch(/^ {2}✓ 2\. word/);
    expect(next).toMatch(/^ {7}word/);
    expect(head.length).toBeLessThanOrEqual(80);
  });
});
