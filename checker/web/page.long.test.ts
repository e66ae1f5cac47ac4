import net from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { HOST, TURN_PORT } from "../cast/ports.ts";
import { progressIn } from "../progress/progress.ts";
import { accessFaults } from "../testing/axe.ts";
import { hasChromium } from "../testing/chromium.ts";
import { OpenedCourse } from "../testing/opened-course.ts";

describe.skipIf(!hasChromium)("more of the course in Chromium", () => {
  let opened: OpenedCourse;

  beforeAll(async () => {
    opened = await OpenedCourse.open();
  });
  afterAll(() => opened?.close());
  afterEach(async () => {
    await opened.closePages();
    expect(opened.complaints).toEqual([]);
  });

  test("a check in a terminal is waited for, and the page says so", async () => {
    const page = await opened.lesson("lesson-3");
    const waiting: net.Socket[] = [];
    const holder = net.createServer((socket) => {
      waiting.push(socket);
      socket.on("error", () => {});
      socket.write("non-blocking: the check of a test\n");
    });
    await new Promise<void>((resolve) => holder.listen(TURN_PORT, HOST, resolve));
    await page.keyboard.press("c");
    await page.getByText("Waiting for the check of a test").waitFor();
    await page.locator(".verdict", { hasText: "starts the programs" }).waitFor();
    // It goes on when the other is over.
    holder.close();
    for (const socket of waiting) socket.destroy();
    await page.locator(".verdict.bad").waitFor();
  });

  test("hints open one by one, and the course remembers it", async () => {
    const page = await opened.page(`${opened.address}lesson-2.html`);
    const hints = page.locator(".hint:visible summary");
    expect(await hints.allTextContents()).toEqual(["Hint 1: where to look"]);
    await hints.first().click();
    await page.getByText("Hint 2: what to use").waitFor();
    await hints.nth(1).press("Enter");
    await page.getByText("Hint 3: the lines, in a wrong order").waitFor();
    expect(await hints.count()).toBe(3);
  });

  test("my code is shown as it is on disk, and beside the solution when I ask for that", async () => {
    const page = await opened.lesson("lesson-4");
    await page.getByRole("tab", { name: "Check", exact: true }).press("ArrowRight");
    await page.locator(".own-code").getByText("TODO").first().waitFor();
    opened.course.write("lessons/lesson-4/server.ts", "// saved in between\n");
    await page.locator(".own-code").getByText("// saved in between").waitFor();
    await page.getByRole("tab", { name: "My code" }).press("ArrowRight");
    await page.getByText("You have not passed this lesson yet.").waitFor();
    expect(progressIn(opened.course.folder, "lesson-4").sawSolution).toBeUndefined();
    await page.getByRole("button", { name: "Show the solution beside mine" }).click();
    await page.locator(".compare .mine").getByText("// saved in between").waitFor();
    await page.locator(".compare .solution").getByText("new Pull()").first().waitFor();
    expect(progressIn(opened.course.folder, "lesson-4").sawSolution).toBe(true);
    expect(await accessFaults(page)).toEqual([]);
  });

  test("a block of code is copied", async () => {
    const page = await opened.page(`${opened.address}lesson-1.html`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const block = page.locator("[data-copy]").filter({ hasText: "npm run check lesson-1" });
    await block.hover();
    await block.getByRole("button", { name: "Copy" }).click();
    await block.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("npm run check lesson-1");
  });

  test("six windows at once are all told, and each can check", async () => {
    const first = await opened.lesson("lesson-1");
    const others = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const page = await first.context().newPage();
        await page.goto(`${opened.address}lesson-1.html`);
        await page.locator(".begin:enabled").waitFor();
        return page;
      }),
    );
    await others.at(-1)?.keyboard.press("c");
    for (const page of [first, ...others]) await page.locator(".verdict.bad").waitFor();
  });

  test.each(["light", "dark"] as const)(
    "axe finds nothing while a check goes on, %s",
    async (colorScheme) => {
      const page = await opened.lesson("lesson-5");
      await page.emulateMedia({ colorScheme });
      await page.keyboard.press("c");
      await page.locator(".timeline .mark").first().waitFor();
      expect(await accessFaults(page)).toEqual([]);
      await page.locator(".verdict.bad").waitFor();
      expect(await accessFaults(page)).toEqual([]);
    },
  );
});
