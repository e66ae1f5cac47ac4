import net from "node:net";
import { afterEach, expect, it } from "vitest";
import { HOST, TURN_PORT } from "../cast/ports.ts";
import { takeTurn } from "./turn.ts";

const sockets = new Set<net.Socket>();
let server: net.Server | undefined;
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
});

/** Somebody who listens at the port of the turn, and is no check. */
async function listen(onCaller: (socket: net.Socket) => void): Promise<void> {
  const listener = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    onCaller(socket);
  });
  server = listener;
  await new Promise<void>((resolve) => listener.listen(TURN_PORT, HOST, resolve));
}

it("who hangs up again and again is passed by", async () => {
  let callers = 0;
  await listen((socket) => {
    callers += 1;
    socket.destroy();
  });
  const told: string[] = [];
  (await takeTurn("mine", (other) => told.push(other)))();
  expect(told).toEqual([]);
  expect(callers).toBeLessThan(20);
});

it("who says nothing is told of, and then passed by", async () => {
  await listen(() => {});
  const began = performance.now();
  const told: [string, number][] = [];
  (await takeTurn("mine", (other) => told.push([other, performance.now() - began])))();
  expect(told).toMatchObject([[expect.stringContaining("port 15559"), expect.any(Number)]]);
  expect(told[0]?.[1]).toBeLessThan(performance.now() - began - 1_000);
});

it("what another says of itself is told as a person sees it, once, and waited for", async () => {
  await listen((socket) => socket.write("non-blocking: \x1b]0;owned\x07the check of lesson-2\nand more\n"));
  const told: string[] = [];
  const turn = takeTurn("mine", (other) => told.push(other));
  await expect.poll(() => told).toEqual(["the check of lesson-2"]);
  for (const socket of sockets) socket.write("non-blocking: again\n".repeat(1_000));
  server?.close();
  for (const socket of sockets) socket.end();
  (await turn)();
  expect(told).toEqual(["the check of lesson-2"]);
});
