import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shownFailure } from "../recordings/shown.ts";
import { accessFaults } from "../testing/axe.ts";
import { hasChromium, launchChromium } from "../testing/chromium.ts";
import { Course } from "../testing/course.ts";

let course: Course;
let folder: string;

beforeAll(async () => {
  course = new Course();
  folder = course.file("site");
  const made = await course.run("site");
  expect(made.stdout).toContain("open site/index.html");
});
afterAll(() => course.remove());

test("it is made again in its own folder, without what is no page any more, and with all else left alone", async () => {
  writeFileSync(path.join(folder, "mine.txt"), "mine");
  const list = path.join(folder, ".made.json");
  writeFileSync(path.join(folder, "old.html"), "old");
  const made: string[] = JSON.parse(readFileSync(list, "utf8"));
  writeFileSync(list, JSON.stringify([...made, "old.html", "../package.json"]));
  expect((await course.run("site")).code).toBe(0);
  expect(existsSync(path.join(folder, "old.html"))).toBe(false);
  expect(readFileSync(path.join(folder, "mine.txt"), "utf8")).toBe("mine");
  expect(existsSync(course.file("package.json"))).toBe(true);
});

test("a folder that has other things in it is left as it is", async () => {
  const before = readdirSync(course.file("lessons"));
  const { code, stderr } = await course.run("site", ["--out", "lessons"]);
  expect(code).toBe(64);
  expect(stderr).toContain("lessons has other things in it");
  expect(readdirSync(course.file("lessons"))).toEqual(before);
});

test("no page of it asks for anything from elsewhere, and each says so", () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".html"))) {
    const html = readFileSync(path.join(folder, name), "utf8");
    expect(html, name).toContain(`content="default-src &#39;none&#39;`);
    expect(html, name).not.toMatch(/<(script|link)[^>]*(src|href)="(https?:)?\/\//);
  }
});

describe.skipIf(!hasChromium)("opened from its folder, without any server", () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
    // A machine may be busy with other tests; what goes well does not wait for this.
    page.setDefaultTimeout(100_000);
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
    page.on("request", (request) => request.url().startsWith("file:") || complaints.push(request.url()));
  });
  afterAll(() => browser?.close());

  const open = (name: string) => page.goto(pathToFileURL(path.join(folder, name)).href);

  // How the others look is a test of its own: npm run test:page.
  test.each(["lesson-5", "lesson-7"])("%s shows a pass and a failure", async (name) => {
    await open(`${name}.html`);
    const points = await page.locator(".points li").count();
    await page
      .locator('.points [data-state="holds"]')
      .nth(points - 1)
      .waitFor();
    await page.getByRole("button", { name: "A wrong program" }).click();
    const { claims } = shownFailure(name);
    const broken = claims.find(({ verdict }) => verdict === "broken");
    await page
      .getByRole("region", { name: "Failure" })
      .getByText(broken?.misconception ?? "", { exact: true })
      .waitFor();
    await page.locator(".timeline .mark").first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("a result that is dropped is shown, and what is none is told", async () => {
    const { result } = await course.check("lesson-1");
    const file = course.file("result.json");
    writeFileSync(
      file,
      `> npm prints this\n${JSON.stringify([result, { ...result, verdict: "unknown", cause: "none" }])}`,
    );
    await open("viewer.html");
    const input = page.locator("input[type=file]");
    await input.setInputFiles(file);
    await page.getByRole("heading", { name: "Lesson 1. Open the door: fail" }).waitFor();
    await page.getByRole("region", { name: "Failure" }).getByText("nothing-bound", { exact: true }).waitFor();
    await page.getByRole("combobox", { name: "Lesson" }).selectOption("1");
    await page.getByText("Lesson 1. Open the door: unknown").waitFor();
    expect(await accessFaults(page)).toEqual([]);
    for (const [text, words] of [
      ["hello", "this is no JSON"],
      ['{"version":2}', "no result of version 1"],
      ["[]", "no result of version 1"],
      [
        JSON.stringify({
          ...result,
          history: [
            { at: 0, who: "x", what: "printed", play: { act: "a", attempt: 0 }, means: { does: "sends" } },
          ],
        }),
        "another version of the course",
      ],
      [JSON.stringify({ ...result, lesson: "lesson-99" }), "another version of the course"],
    ] as const) {
      writeFileSync(file, text);
      await input.setInputFiles(file);
      await page.getByRole("status").getByText(words).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});
