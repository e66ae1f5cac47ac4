import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Keys } from "./keys.ts";

let above: string;
let folder: string;

beforeEach(() => {
  above = mkdtempSync(path.join(os.tmpdir(), "keys-"));
  folder = path.join(above, "workshop");
});
afterEach(() => rmSync(above, { recursive: true }));

test("a token is worth the key once", () => {
  const keys = new Keys(folder);
  const token = keys.newToken();
  const key = keys.keyFor(token);
  expect(keys.isKey(key)).toBe(true);
  expect(keys.keyFor(token)).toBeUndefined();
});

test("what is no token, or no key, is worth nothing", () => {
  const keys = new Keys(folder);
  const key = keys.keyFor(keys.newToken());
  for (const token of ["", "x", "../server.json", `${key}`]) expect(keys.keyFor(token)).toBeUndefined();
  for (const other of [undefined, "", "x", `${key}x`]) expect(keys.isKey(other)).toBe(false);
});

test("a token that nobody has used for half a day is worth nothing", () => {
  const keys = new Keys(folder);
  const token = keys.newToken();
  const yesterday = new Date(Date.now() - 13 * 60 * 60 * 1000);
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), yesterday, yesterday);
  expect(keys.keyFor(token)).toBeUndefined();
});

test("tokens that nobody used are swept away", () => {
  const keys = new Keys(folder);
  keys.newToken();
  const old = new Date(0);
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), old, old);
  keys.newToken();
  expect(readdirSync(folder)).toHaveLength(1);
});

test("the next server has the same key and knows the port", () => {
  const before = new Keys(folder);
  const key = before.keyFor(before.newToken());
  before.leave(5000);
  const after = new Keys(folder);
  expect(after.lastPort).toBe(5000);
  expect(after.isKey(key)).toBe(true);
  expect(after.proofFor("1")).toBe(before.proofFor("1"));
  expect(after.proofFor("1")).not.toBe(before.proofFor("2"));
  expect(after.proofFor("1")).not.toContain(key);
});

test("a token of one server is worth the key at another of the same course", () => {
  const serving = new Keys(folder);
  serving.leave(5000);
  const asking = new Keys(folder);
  expect(serving.isKey(serving.keyFor(asking.newToken()))).toBe(true);
});

test.skipIf(process.platform === "win32")("nobody else can read what is kept", () => {
  const keys = new Keys(folder);
  keys.newToken();
  keys.leave(5000);
  expect(statSync(folder).mode & 0o077).toBe(0);
  for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0);
});

test("what is kept does not tell a token", () => {
  const keys = new Keys(folder);
  const token = keys.newToken();
  expect(readdirSync(folder).join()).not.toContain(token);
});

test.each(["", "{", "[]", '{"key":"short","port":1}', '{"key":7,"port":"x"}'])(
  "another key is made where %j is left",
  (text) => {
    const made = new Keys(folder);
    made.leave(1);
    writeFileSync(path.join(folder, "server.json"), text);
    const keys = new Keys(folder);
    expect(keys.lastPort).toBeUndefined();
    expect(keys.isKey(keys.keyFor(keys.newToken()))).toBe(true);
  },
);

test("where nothing can be kept, a token is worth the key once all the same", () => {
  // A file stands where the folder is to be.
  writeFileSync(folder, "");
  const keys = new Keys(folder);
  keys.leave(5000);
  const token = keys.newToken();
  expect(keys.areKept).toBe(false);
  expect(keys.isKey(keys.keyFor(token))).toBe(true);
  expect(keys.keyFor(token)).toBeUndefined();
  expect(existsSync(path.join(folder, "server.json"))).toBe(false);
});
