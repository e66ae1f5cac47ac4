import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { progressIn } from "../../progress/progress.ts";
import { KEY_HEADER } from "../words.ts";
import { workshopApp } from "./app.ts";
import { Audience } from "./audience.ts";
import { Keys } from "./keys.ts";

const AT = "http://127.0.0.1:5000";
let project: string;
let keys: Keys;
let app: ReturnType<typeof workshopApp>;
let key: string;
/** The lessons of which a check was asked for. */
const asked: string[] = [];

beforeAll(() => {
  project = mkdtempSync(path.join(os.tmpdir(), "app-"));
  keys = new Keys(path.join(project, "keys"));
  key = keys.keyFor(keys.newToken()) ?? "";
  const site = new Map([
    ["index.html", "<p>first</p>"],
    ["page-0123456789.js", "1"],
  ]);
  const checks = { ask: (lesson: string) => asked.push(lesson) };
  app = workshopApp({
    project,
    site,
    keys,
    audience: new Audience(),
    checks,
    kept: { of: () => ({}) },
    forwarded: () => [],
  });
});
afterAll(() => rmSync(project, { recursive: true }));

const get = (place: string, headers = {}) =>
  app.request(AT + place, { headers: { host: "127.0.0.1:5000", ...headers } });
const post = (place: string, body: string, headers = {}) =>
  app.request(AT + place, {
    method: "POST",
    body,
    headers: { host: "127.0.0.1:5000", "content-type": "application/json", ...headers },
  });

test("it serves the pages that were made, and says of which kind they are", async () => {
  const page = await get("/");
  expect(await page.text()).toBe("<p>first</p>");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  const script = await get("/page-0123456789.js");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("cache-control")).toContain("immutable");
});

test.each([
  "/../package.json",
  "/..%2fpackage.json",
  "/%2e%2e/package.json",
  "/....//package.json",
  "//etc/passwd",
  "/index.html/../../package.json",
  "/lessons/lesson-1/client.ts",
  "/index.html%00.js",
])("no path leads out of the pages: %s", async (place) => {
  const response = await get(place);
  // An address may be put in order on its way, and then is that of a page.
  const text = await response.text();
  expect([200, 404]).toContain(response.status);
  expect(text === "<p>first</p>" || text.startsWith("There is no such page")).toBe(true);
});

test("every answer carries the policy, also one that refuses", async () => {
  for (const response of [
    await get("/"),
    await get("/none"),
    await get("/", { host: "evil.example" }),
    await post("/api/check", "{}"),
  ]) {
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
});

test("a foreign name, and a page elsewhere, are refused with 403, whatever they ask for", async () => {
  for (const place of ["/", "/api/kept", "/api/proof?of=1"]) {
    expect((await get(place, { host: "evil.example" })).status).toBe(403);
    expect((await get(place, { origin: "http://evil.example" })).status).toBe(403);
  }
  expect((await post("/api/key", "{}", { origin: "http://evil.example" })).status).toBe(403);
});

test("without the key nothing is done or told", async () => {
  for (const headers of [{}, { [KEY_HEADER]: "wrong" }]) {
    expect((await get("/api/kept?lesson=lesson-1", headers)).status).toBe(401);
    expect((await post("/api/hints", '{"lesson":"lesson-1","shown":1}', headers)).status).toBe(401);
    expect((await post("/api/check", '{"lesson":"lesson-1"}', headers)).status).toBe(401);
    expect((await post("/api/none", "{}", headers)).status).toBe(401);
  }
  expect(asked).toEqual([]);
  expect(progressIn(project, "lesson-1").hintsShown).toBeUndefined();
});

test("a token gives the key once", async () => {
  const body = JSON.stringify({ token: keys.newToken() });
  expect(await (await post("/api/key", body)).json()).toEqual({ key });
  expect((await post("/api/key", body)).status).toBe(403);
  for (const other of ["", "{", "null", "[]", '{"token":7}', '{"token":"x"}'])
    expect((await post("/api/key", other)).status).toBe(403);
});

test("a long body is refused, whether it says so or not", async () => {
  const long = `{"token":"${"x".repeat(20_000)}"}`;
  expect((await post("/api/key", long)).status).toBe(413);
  expect((await post("/api/key", "{}", { "content-length": "100000000" })).status).toBe(413);
});

test("a check of a lesson is asked for, and none of what there is not", async () => {
  const withKey = { [KEY_HEADER]: key };
  expect((await post("/api/check", '{"lesson":"lesson-4"}', withKey)).status).toBe(200);
  for (const body of [
    "",
    "{}",
    '{"lesson":"solutions"}',
    '{"lesson":"../lesson-4"}',
    '{"lesson":["lesson-4"]}',
  ])
    expect((await post("/api/check", body, withKey)).status).toBe(400);
  expect(asked).toEqual(["lesson-4"]);
});

test("code is opened, shown and compared by a lesson's and a program's name, never by a path", async () => {
  const withKey = { [KEY_HEADER]: key };
  for (const role of ["../client", "client.ts", "/etc/passwd", "worker", "", 7, null]) {
    const body = JSON.stringify({ lesson: "lesson-1", role, line: 1 });
    expect((await post("/api/open", body, withKey)).status).toBe(400);
  }
  for (const lesson of ["../lesson-1", "solutions", "lesson-99", ""]) {
    expect((await post("/api/open", JSON.stringify({ lesson, role: "client" }), withKey)).status).toBe(400);
    expect((await post("/api/compare", JSON.stringify({ lesson }), withKey)).status).toBe(400);
    for (const what of ["code", "kept"])
      expect((await get(`/api/${what}?lesson=${encodeURIComponent(lesson)}`, withKey)).status).toBe(400);
  }
  for (const what of ["/api/code?lesson=lesson-1", "/api/kept?lesson=lesson-1"])
    expect((await get(what)).status).toBe(401);
});

test("a hint that was opened is noted, and none that there is not", async () => {
  const withKey = { [KEY_HEADER]: key };
  expect((await post("/api/hints", '{"lesson":"lesson-2","shown":2}', withKey)).status).toBe(200);
  expect(progressIn(project, "lesson-2").hintsShown).toBe(2);
  await post("/api/hints", '{"lesson":"lesson-2","shown":1}', withKey);
  expect(progressIn(project, "lesson-2").hintsShown).toBe(2);
  for (const body of [
    "",
    "[]",
    '{"lesson":"lesson-99","shown":1}',
    '{"lesson":"../x","shown":1}',
    '{"lesson":"lesson-2","shown":1.5}',
    '{"lesson":"lesson-2","shown":1000}',
  ])
    expect((await post("/api/hints", body, withKey)).status).toBe(400);
});
