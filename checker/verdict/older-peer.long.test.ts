import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Recorder } from "../history/recorder.ts";
import { lesson1 } from "../lessons/lesson-1.ts";
import { givenCommand } from "../programs/command.ts";
import { allHold } from "./judge.ts";
import { playActs } from "./play-acts.ts";

/**
 * A client that speaks ZMTP 2.0 (RFC 15), and has something to do before its first value, which goes to whoever connected
 * last: as it would by turns. That is the harness which asks what it is, if it is asked.
 */
const OLDER_CLIENT = `import net from "node:net";
const greeting = Buffer.from([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 1, 8, 0, 0]);
const peers = [];
const go = () => {
  if (peers.length === 0) return;
  console.log("sending 0");
  peers.at(-1).end(Buffer.from("\\0\\x010"));
  for (const peer of peers) peer.end();
  server.close();
  peers.length = 0;
};
const server = net.createServer((socket) => {
  socket.on("error", () => {}).resume();
  socket.write(greeting);
  peers.push(socket);
  if (peers.length === 2) setTimeout(go, 1);
  if (peers.length === 1) setTimeout(go, 1_500);
});
server.listen(5559, "127.0.0.1");
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "older-"));
  writeFileSync(path.join(folder, "client.mjs"), OLDER_CLIENT);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("a value that went to the harness which asked for the protocol is not missed", async () => {
  const recorder = new Recorder();
  const commands = { client: givenCommand(`node ${folder}/client.mjs`, folder, folder) };
  const { claims } = await playActs({ lesson: lesson1, commands }, recorder);
  expect(allHold(claims), JSON.stringify(claims, undefined, 1)).toBe(true);
});
