import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shownFailure } from "../recordings/shown.ts";
import { accessFaults } from "../testing/axe.ts";
import { hasChromium, launchChromium } from "../testing/chromium.ts";
import { Course } from "../testing/course.ts";

const WIDTHS = [360, 900, 1440];
const PAGES = [
  "index.html",
  "viewer.html",
  ...Array.from({ length: 13 }, (_, at) => `lesson-${at + 1}.html`),
  "file-lessons-terms.md.html",
  "file-lessons-for-teachers.md.html",
  "file-solutions-lesson-5-client.ts.html",
];

describe.skipIf(!hasChromium)("every page", () => {
  let course: Course;
  let browser: Browser;

  beforeAll(async () => {
    course = new Course();
    await course.run("site");
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    course?.remove();
  });

  test("is one of these, or shows a file as these do", () => {
    const made = readdirSync(course.file("site")).filter((name) => name.endsWith(".html"));
    expect(made.filter((name) => !name.startsWith("file-")).toSorted()).toEqual(
      PAGES.filter((name) => !name.startsWith("file-")).toSorted(),
    );
    expect(PAGES.filter((name) => !made.includes(name))).toEqual([]);
  });

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each(WIDTHS)("at %i pixels is reached by all, and is not wider than the screen", async (width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const name of PAGES) {
        await page.goto(pathToFileURL(path.join(course.file("site"), name)).href);
        for (const fold of await page.locator("main details:visible > summary").all()) await fold.click();
        const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (Number(wide) > 0) faults.push(`${name} is ${wide} pixels wider than the screen`);
        faults.push(...(await accessFaults(page)).map((fault) => `${name}: ${fault}`));
        const wrong = page.getByRole("button", { name: "A wrong program" });
        if ((await wrong.count()) === 0) continue;
        await wrong.click();
        const broken = shownFailure(name.replace(".html", "")).claims.find(
          ({ verdict }) => verdict === "broken",
        );
        const failure = page.getByRole("region", { name: "Failure" });
        await failure.getByText(broken?.misconception ?? "", { exact: true }).waitFor();
        faults.push(...(await accessFaults(page)).map((fault) => `${name}, a failure: ${fault}`));
      }
      await context.close();
      expect(faults).toEqual([]);
    });
  });
});
