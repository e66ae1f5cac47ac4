import net from "node:net";
import { describe, expect, it } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { askConnector } from "./ask-peer.ts";

const BRIEF_MS = 10;
/** A timer that is a fraction of a millisecond early is one in a few: this many meet it. */
const OFTEN = 40;

describe("asking whoever connects what its socket is", () => {
  it("comes to an end each time nobody comes", async () => {
    for (let time = 0; time < OFTEN; time += 1) expect(await askConnector(PORT, BRIEF_MS)).toBeUndefined();
  });

  it("waits for the next where one hangs up at once", async () => {
    const asked = askConnector(PORT, 1_000);
    await hangUp();
    const next = net.connect(PORT, HOST);
    next.write(greetingOf("SUB"));
    expect(await asked).toMatchObject({ socketType: "SUB" });
    next.destroy();
  });
});

function hangUp(): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(PORT, HOST, () => socket.end());
    socket.resume();
    socket.on("close", () => resolve());
    socket.on("error", () => {});
  });
}

/** ZMTP 3.1, sections 2.2 and 2.4: signature, version, mechanism, no server, filler; then READY. */
function greetingOf(socketType: string): Buffer {
  const greeting = Buffer.alloc(64);
  greeting[0] = 0xff;
  greeting[9] = 0x7f;
  greeting[10] = 3;
  greeting.write("NULL", 12);
  const name = "Socket-Type";
  const body = Buffer.concat([
    Buffer.from([5]),
    Buffer.from("READY"),
    Buffer.from([name.length]),
    Buffer.from(name),
    Buffer.from([0, 0, 0, socketType.length]),
    Buffer.from(socketType),
  ]);
  return Buffer.concat([greeting, Buffer.from([4, body.length]), body]);
}
