import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { CONNECTING_CLIENT_ALONE } from "../cast/parts.ts";
import { all } from "../history/find.ts";
import { givenCommand } from "../programs/command.ts";
import { aPlay } from "../testing/a-play.ts";
import { playLeaving } from "./leaving-play.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "leaving-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Speaks ZMTP 2.0 (RFC 15), in which the library tells of no handshake: says all that it has at once, and is gone. */
const OLDER_CLIENT = `import net from "node:net";
const greeting = Buffer.from([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 1, 8, 0, 0]);
const values = ["0", "1", "2"].map((value) => Buffer.from("\\0\\x01" + value));
const socket = net.connect(5559, "127.0.0.1", () => socket.end(Buffer.concat([greeting, ...values])));
socket.resume();
socket.on("close", () => setTimeout(() => {}, Number(process.argv[2])));
`;

it.each([
  ["is there still", 500],
  ["is gone as soon as that", 0],
])("a client of an older protocol has delivered its values, where it %s", async (_, staysMs) => {
  writeFileSync(path.join(folder, "client.mjs"), OLDER_CLIENT);
  const commands = { client: givenCommand(`node ${folder}/client.mjs ${staysMs}`, folder, folder) };
  const play = aPlay(commands);
  await play.perform(() => playLeaving(play, CONNECTING_CLIENT_ALONE, 20_000, { last: "sending 2" }));
  expect(all(play.events, "took").map(({ value }) => value)).toEqual(["0", "1", "2"]);
  expect(all(play.events, "handshake", "client")).toMatchObject([{ with: "server", protocol: "ZMTP 2.0" }]);
});
