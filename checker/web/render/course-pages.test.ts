import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { LESSONS } from "../../lessons/list.ts";
import type { Puzzle, Question } from "./island.ts";
import { makeSite, type Site } from "./make-site.ts";

let site: Site;
const page = (name: string): string => site.get(name) ?? "";
const htmlPages = (): [string, string][] => [...site].filter(([name]) => name.endsWith(".html"));

beforeAll(async () => {
  site = await makeSite(true);
});

/** What the islands of a kind on a page are made of. */
function islands<Data>(name: string, kind: string): Data[] {
  const found = page(name).matchAll(
    new RegExp(`data-island="${kind}"><script type="application/json">(.*?)</script>`, "g"),
  );
  return [...found].map(([, json = ""]) => JSON.parse(json));
}

test("each lesson has a page", () => {
  for (const { name, title } of LESSONS) expect(page(`${name}.html`)).toContain(`. ${title}</h1>`);
});

test("every link within the course leads to a page, and to a section that is there", () => {
  const dead = htmlPages().flatMap(([name, html]) =>
    [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, href = ""]) => {
      if (/^https?:/.test(href)) return [];
      const [file = "", section] = href.split("#");
      const target = file === "" ? html : site.get(file);
      const isThere = target !== undefined && (section === undefined || target.includes(`id="${section}"`));
      return isThere ? [] : [`${name}: ${href}`];
    }),
  );
  expect(dead).toEqual([]);
});

test("no page has a script, a style or a picture of its own in it, or one from elsewhere", () => {
  for (const [name, html] of htmlPages()) {
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes.trim());
    expect(
      scripts.filter((each) => !/^(type="application\/json"|defer src="(page|viewer)-\w+\.js")$/.test(each)),
      name,
    ).toEqual([]);
    expect(html, name).not.toMatch(/\sstyle="|<style|\son\w+="|<img|<iframe|src="(?!page-|viewer-)/);
  }
});

test.each(LESSONS.map(({ name, task }) => [name, task.length] as const))(
  "the task of %s has its %i points to be ticked",
  (name, points) => {
    const numbers = [...page(`${name}.html`).matchAll(/data-point="(\d+)"/g)].map(([, at]) => Number(at));
    expect(numbers).toEqual(Array.from({ length: points }, (_, at) => at + 1));
  },
);

test.each(LESSONS.map(({ name, number }) => [name, number === 1 ? 1 : 3] as const))(
  "%s asks %i questions, each with one right answer, and does not show it before",
  (name, count) => {
    const questions = islands<Question>(`${name}.html`, "question");
    expect(questions).toHaveLength(count);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(count);
    for (const { answers } of questions) {
      expect(answers).toHaveLength(3);
      expect(answers.filter(({ refuted }) => refuted === undefined)).toHaveLength(1);
    }
  },
);

test.each(LESSONS.map(({ name, cast }) => [name, cast.written.length] as const))(
  "%s has %i puzzles, whose order is another than the one shown, without one line",
  (name, count) => {
    const puzzles = islands<Puzzle>(`${name}.html`, "parsons");
    expect(puzzles).toHaveLength(count);
    for (const { blocks, texts, order } of puzzles) {
      expect(texts).toHaveLength(blocks.length);
      expect(order).toHaveLength(blocks.length - 1);
      expect(order).not.toContain(-1);
      expect(new Set(order).size).toBe(order.length);
      expect(order).not.toEqual(order.toSorted((one, other) => one - other));
    }
  },
);

test("what a page loads is under 150 kB compressed", () => {
  // The viewer has another script, and is the only page that has it.
  const assets = [...site].filter(([name]) => /^(page|viewer)-/.test(name)).map(([, text]) => text);
  const largest = Math.max(...htmlPages().map(([, html]) => gzipSync(html).length));
  const bytes = assets.reduce((sum, text) => sum + gzipSync(text).length, largest);
  expect(assets).toHaveLength(3);
  expect(bytes).toBeLessThan(150_000);
});
