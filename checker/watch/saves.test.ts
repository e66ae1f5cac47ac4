import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isNobodysWork, watchSaves } from "./saves.ts";

test.each(["client.ts", "helper.ts", "client.py", "lib/parse.ts"])("%s is the learner's work", (file) => {
  expect(isNobodysWork(path.normalize(file))).toBe(false);
});

test.each([
  "README.md",
  "starter/client.ts",
  "experiments/a.ts",
  ".client.ts.swp",
  "client.ts~",
  "4913",
  "#client.ts#",
  ".#client.ts",
  "client.ts.tmp",
  "client.ts___jb_tmp___",
  "lib/.DS_Store",
])("%s is not", (file) => {
  expect(isNobodysWork(path.normalize(file))).toBe(true);
});

describe("a save is noticed once", () => {
  let folder = "";
  let saves: string[] = [];
  let heard = (): void => {};
  let stop = async (): Promise<void> => {};
  const own = (): string => path.join(folder, "client.ts");

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "a lesson "));
    saves = [];
    mkdirSync(path.join(folder, "starter"));
    writeFileSync(own(), "1");
    stop = await watchSaves(folder, (file) => {
      saves.push(file);
      heard();
    });
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  const noticed = (): Promise<void> =>
    new Promise((resolve) => {
      if (saves.length > 0) resolve();
      heard = resolve;
    });

  test("when it writes the file in place, as VS Code does", async () => {
    writeFileSync(own(), "2");
    await noticed();
    expect(saves).toEqual(["client.ts"]);
  });

  test("when it writes in pieces", async () => {
    writeFileSync(own(), "");
    for (let piece = 0; piece < 50; piece += 1) appendFileSync(own(), `${piece}\n`);
    await noticed();
    expect(saves).toEqual(["client.ts"]);
  });

  test("when it puts another file in its place, as mv does", async () => {
    const fresh = path.join(path.dirname(folder), `${path.basename(folder)}-fresh`);
    writeFileSync(fresh, "2");
    renameSync(fresh, own());
    await noticed();
    expect(saves).toEqual(["client.ts"]);
  });

  test("when it takes the old file away first, as vim does", async () => {
    writeFileSync(path.join(folder, ".client.ts.swp"), "");
    writeFileSync(path.join(folder, "4913"), "");
    rmSync(path.join(folder, "4913"));
    renameSync(own(), `${own()}~`);
    writeFileSync(own(), "2");
    rmSync(`${own()}~`);
    await noticed();
    expect(saves).toEqual(["client.ts"]);
  });

  test("and the second save after the first as well", async () => {
    renameSync(own(), `${own()}~`);
    writeFileSync(own(), "2");
    await noticed();
    saves = [];
    renameSync(own(), `${own()}~`);
    writeFileSync(own(), "3");
    await noticed();
    expect(saves).toEqual(["client.ts"]);
  });

  test("also when the text is the same as before", async () => {
    utimesSync(own(), new Date(), new Date(Date.now() + 5_000));
    await noticed();
    expect(saves).toEqual(["client.ts"]);
  });

  test("also in a folder that was renamed and put back, of which the system tells nothing more", async () => {
    const away = `${folder}-away`;
    renameSync(folder, away);
    // Longer than it takes to notice that it is gone.
    await new Promise((resolve) => setTimeout(resolve, 300));
    renameSync(away, folder);
    saves = [];
    writeFileSync(own(), "2");
    await noticed();
    expect(new Set(saves)).toEqual(new Set(["client.ts"]));
  });
});
