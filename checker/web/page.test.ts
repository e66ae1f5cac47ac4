import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { solutionFolder } from "../paths.ts";
import { progressIn } from "../progress/progress.ts";
import { accessFaults } from "../testing/axe.ts";
import { hasChromium } from "../testing/chromium.ts";
import { OpenedCourse } from "../testing/opened-course.ts";

const solution = (lesson: string, file: string): string =>
  readFileSync(path.join(solutionFolder(lesson), file), "utf8");

describe.skipIf(!hasChromium)("the course in Chromium", () => {
  let opened: OpenedCourse;

  beforeAll(async () => {
    opened = await OpenedCourse.open();
  });
  afterAll(() => opened?.close());
  afterEach(async () => {
    await opened.closePages();
    expect(opened.complaints).toEqual([]);
  });

  test("the link is worth something once, and is not kept in the address", async () => {
    const page = await opened.page(opened.link);
    await page.getByText("Begin with lesson 1. Open the door").waitFor();
    expect(page.url()).toBe(opened.address);
    // Another page of the same browser needs none.
    await page.getByRole("link", { name: "Begin with lesson 1" }).click();
    await page.getByRole("heading", { level: 1, name: "Lesson 1. Open the door" }).waitFor();
    expect(await page.getByRole("status").first().textContent()).toBe("");

    const another = await opened.page(opened.link);
    await another.getByText("This browser can read, and not check").waitFor();
  });

  test("an output is shown when its question is answered, and a wrong answer is refuted", async () => {
    const page = await opened.page(`${opened.address}lesson-5.html`);
    const output = page.getByText("client: 2 is sent");
    expect(await output.isVisible()).toBe(false);
    await page.getByLabel("client: waits for the answer to 0").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.getByText("Not client: waits for the answer to 0: a PUSH gets no answer.").first().waitFor();
    await output.waitFor();
    expect(await page.locator(".choice.right").textContent()).toBe("client: 1 is sent");
  });

  test("a hint that was opened in one window can be opened in another", async () => {
    const page = await opened.lesson("lesson-3");
    const other = await page.context().newPage();
    await other.goto(`${opened.address}lesson-3.html`);
    await page.getByText("Hint 1: where to look").click();
    await other.getByText("Hint 2: what to use").waitFor();
    expect(progressIn(opened.course.folder, "lesson-3").hintsShown).toBe(1);
  });

  test("the lines of hint 3 are put in order by keys alone, or by a pointer", async () => {
    const page = await opened.page(`${opened.address}lesson-1.html`);
    for (const number of [1, 2, 3]) {
      const hint = page.getByText(`Hint ${number}:`);
      // What is hidden can't be focused, and then the one before it would be pressed once more.
      await hint.waitFor();
      await hint.press("Enter");
    }
    const puzzle = page.locator(".parsons");
    await puzzle.getByRole("button", { name: "Is that right?" }).press("Enter");
    await puzzle.getByText("One line does not belong").waitFor();
    const html = await (await fetch(page.url())).text();
    const json =
      /data-island="parsons"><script type="application\/json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    const data: { texts: string[]; order: number[] } = JSON.parse(json);
    const odd = data.texts.findIndex((_, at) => !data.order.includes(at));
    await puzzle.locator(`[data-block="${odd}"]`).press("Delete");
    for (const [place, block] of data.order.entries()) {
      const line = puzzle.locator(`[data-block="${block}"]`);
      for (;;) {
        const label = await line.getAttribute("aria-label");
        const at = Number(/line (\d+) of/.exec(label ?? "")?.[1]) - 1;
        if (at === place) break;
        await line.press("ArrowUp");
      }
    }
    await puzzle.getByRole("button", { name: "Is that right?" }).press("Enter");
    await puzzle.getByText("Right. That is the program.").waitFor();

    // And by a pointer that moves as a hand does, in small steps: the last line to the place of the first, and aside.
    const last = data.order.at(-1) ?? 0;
    const line = puzzle.locator(`[data-block="${last}"]`);
    const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await locator.boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    };
    const drag = async (to: Locator): Promise<void> => {
      await line.scrollIntoViewIfNeeded();
      const [begin, end] = [await middleOf(line), await middleOf(to)];
      await page.mouse.move(begin.x, begin.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 40 });
      await page.mouse.up();
    };
    await drag(puzzle.locator("ol > li").first());
    expect(await line.getAttribute("aria-label")).toContain("line 1 of");
    await drag(puzzle.locator(".aside"));
    expect(await line.getAttribute("aria-label")).toContain("put aside");
  });

  test("a lesson goes from red to green as its file is saved, and its points one by one", async () => {
    const page = await opened.lesson("lesson-2");
    const other = await page.context().newPage();
    await other.goto(`${opened.address}lesson-2.html`);
    await page.keyboard.press("c");
    for (const each of [page, other]) {
      await each.locator(".verdict.bad").waitFor();
      await each.getByRole("region", { name: "Failure" }).getByText("Likely").waitFor();
    }
    // The section that explains it says so.
    const href = await page.getByRole("region", { name: "Failure" }).getByRole("link").getAttribute("href");
    await page.locator(`section#${href?.split("#")[1]} .failed-by`).waitFor();
    const broken = await page.locator('main [data-point][data-state="broken"]').count();
    expect(broken).toBe(1);

    // How many points were seen to hold, and how many lanes to go on, while the check was under way.
    await page.evaluate(`
      window.held = [];
      window.heads = [];
      new MutationObserver(() => {
        const isOver = document.querySelector(".verdict.good, .verdict.bad, .verdict.unsure") !== null;
        if (isOver) return;
        window.held.push(document.querySelectorAll('.points [data-state="holds"]').length);
        window.heads.push(document.querySelectorAll(".timeline .runner").length);
      }).observe(document.getElementById("stage"), { subtree: true, childList: true, characterData: true, attributes: true });
    `);
    opened.course.write("lessons/lesson-2/client.ts", solution("lesson-2", "client.ts"));
    for (const each of [page, other]) await each.locator(".verdict.good").waitFor();
    await page.getByText("You have saved client.ts.").waitFor();
    const points = await page.locator(".points li").count();
    expect(await page.locator('.points [data-state="holds"]').count()).toBe(points);
    expect(await page.locator('main [data-point][data-state="holds"]').count()).toBe(points);
    const held = await page.evaluate("window.held");
    expect(held).toContain(0);
    expect(await page.evaluate("window.heads")).toSatisfy((counts: number[]) =>
      counts.some((count) => count > 0),
    );
    expect(await page.locator(".timeline .runner").count()).toBe(0);
    expect(held).toSatisfy((counts: number[]) => counts.some((count) => count > 0 && count < points));
    expect(progressIn(opened.course.folder, "lesson-2").passedAt).toBeDefined();
    await page.getByRole("link", { name: "3. The server" }).first().waitFor();
  });

  test("what happened is gone through by keys, and again in slow motion", async () => {
    const page = await opened.lesson("lesson-2");
    const timeline = page.getByRole("application");
    await timeline.focus();
    const detail = page.locator(".detail");
    await page.keyboard.press("ArrowDown");
    await detail.getByText("client: starts").waitFor();
    await page.keyboard.press("End");
    const last = await detail.textContent();
    await page.keyboard.press("ArrowDown");
    expect(await detail.textContent()).toBe(last);
    // What an event shows is told in the words of the claims.
    await page.keyboard.press("Home");
    for (;;) {
      await page.keyboard.press("ArrowDown");
      if ((await detail.locator(".shows").count()) > 0) break;
    }
    const places = (await page.locator(".place").textContent()) ?? "";
    const [, count = ""] = /of (\d+)/.exec(places) ?? [];
    const shown = () => page.locator(".timeline .mark").count();
    const all = await shown();
    await page.getByRole("button", { name: "One event back" }).click();
    expect(await shown()).toBe(all - 1);
    await page.getByLabel("Event of the replay").fill("0");
    expect(await shown()).toBe(1);
    await timeline.press("Space");
    await page.locator(".place", { hasText: `${count} of ${count}` }).waitFor();
    await page.getByRole("button", { name: "Replay" }).waitFor();
    expect(await shown()).toBe(all);

    await page.getByRole("button", { name: "by time" }).click();
    await page.getByRole("button", { name: "by time", pressed: true }).waitFor();
    const height = async () => (await page.locator(".timeline svg").boundingBox())?.height ?? 0;
    const before = await height();
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await height()).toBeGreaterThan(before);
    expect(await accessFaults(page)).toEqual([]);
  });

  test("what a program prints is text, whatever is in it and however much", async () => {
    const page = await opened.lesson("lesson-1");
    const hostile = '<img src="x" onerror="document.title = 1"><script>document.title = 2</script>';
    opened.course.write(
      "lessons/lesson-1/client.ts",
      `console.log(\`${hostile}\`.repeat(13_000));\nthrow new Error(\`${hostile}\`);\n`,
    );
    await page.keyboard.press("c");
    await page.locator(".verdict.bad").waitFor();
    await page.getByRole("region", { name: "Failure" }).getByText(hostile).first().waitFor();
    // The line at which it failed is marked in the code, which is text as well.
    await page.getByRole("tab", { name: "My code" }).click();
    expect(await page.locator(".own-code .line.blamed").textContent()).toContain("throw new Error");
    expect(await page.title()).toBe("1. Open the door");
    expect(await page.locator("#stage img, #stage script").count()).toBe(0);
  });

  test("a page that is open goes on when the server was killed and started again", async () => {
    const page = await opened.lesson("lesson-1");
    const { address } = opened;
    const startAgain = await opened.kill();
    await page.getByText("The workshop's server does not answer").waitFor();
    await startAgain();
    expect(opened.address).toBe(address);
    await page.getByText("The workshop's server does not answer").waitFor({ state: "detached" });
  });
});
