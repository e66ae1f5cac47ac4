import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { PageWord, Word } from "../words.ts";
import { Audience } from "./audience.ts";
import { Keys } from "./keys.ts";
import { hearPages } from "./live-words.ts";

let folder: string;
let keys: Keys;
let key: string;
let server: Server;
let hangUp: () => void;
let lessons: ReadonlySet<string> = new Set();
let audience: Audience;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "live-"));
  keys = new Keys(folder);
  key = keys.keyFor(keys.newToken()) ?? "";
  server = createServer((_, response) => response.end());
  audience = new Audience((open) => {
    lessons = open;
  });
  const join = (lesson: string | undefined, hear: (word: Word) => void) => audience.join({ lesson, hear });
  hangUp = hearPages(server, { keys, forwarded: () => [], join });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  hangUp();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => vi.waitUntil(() => lessons.size === 0));

/** A page, by what it says: what it hears, until it is told no more. */
class Page {
  readonly heard: Word[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<unknown>;

  constructor(options = {}, place = "/api/live") {
    this.socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}${place}`, options);
    this.socket.on("message", (bytes) => this.heard.push(JSON.parse(String(bytes))));
    this.socket.on("error", () => {});
    this.closed = new Promise((resolve) => this.socket.on("close", resolve));
  }

  async say(word: PageWord | string): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, "open");
    this.socket.send(typeof word === "string" ? word : JSON.stringify(word));
  }
}

test("a page is given the proof that it asks for, and then hears what is told of its lesson, until it goes", async () => {
  const page = new Page();
  await page.say({ is: "question", question: "q" });
  await vi.waitUntil(() => page.heard.length === 1);
  expect(page.heard[0]).toEqual({ is: "proof", proof: keys.proofFor("q") });
  await page.say({ is: "here", key, lesson: "lesson-2" });
  await vi.waitUntil(() => lessons.has("lesson-2"));
  audience.tell({ is: "saved", file: "one" }, "lesson-2");
  audience.tell({ is: "saved", file: "other" }, "lesson-3");
  audience.tell({ is: "saved", file: "all" });
  await vi.waitUntil(() => page.heard.length === 3);
  expect(page.heard.slice(1)).toEqual([
    { is: "saved", file: "one" },
    { is: "saved", file: "all" },
  ]);
  page.socket.terminate();
  await vi.waitUntil(() => lessons.size === 0);
});

test.each([
  ["a wrong key", '{"is":"here","key":"wrong"}'],
  ["no key", '{"is":"here"}'],
  ["no JSON", "hello"],
  ["nothing that a page says", '{"is":"check"}'],
  ["null", "null"],
])("with %s a page is a stranger, and hears nothing", async (_, word) => {
  const page = new Page();
  await page.say(word);
  await page.closed;
  expect(page.heard).toEqual([{ is: "stranger" }]);
  expect(lessons.size).toBe(0);
});

test("a page that is about no lesson that there is hears what is told to all", async () => {
  const page = new Page();
  await page.say({ is: "here", key, lesson: "../lesson-1" });
  await vi.waitUntil(() => {
    audience.tell({ is: "saved", file: "all" });
    return page.heard.length > 0;
  });
  expect(lessons.size).toBe(0);
  page.socket.terminate();
});

test.each([
  ["a foreign name", { headers: { host: "evil.example" } }, "/api/live"],
  ["a foreign page", { origin: "http://evil.example" }, "/api/live"],
  ["another path", {}, "/api/other"],
])("a connection with %s is refused", async (_, options, place) => {
  const page = new Page(options, place);
  const error = new Promise((resolve) => page.socket.on("error", (why) => resolve(why.message)));
  expect(await error).toContain("403");
});

test("what is too long to be a page's word ends the connection", async () => {
  const page = new Page();
  await page.say("x".repeat(20_000));
  await page.closed;
  expect(page.heard).toEqual([]);
});
