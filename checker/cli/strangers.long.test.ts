import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { UNHURRIED, untilConnecting } from "../testing/clients.ts";
import { Course } from "../testing/course.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

describe("a server left running in another terminal", () => {
  let stranger: ChildProcess;
  beforeAll(async () => {
    stranger = spawn(process.execPath, ["--import", "tsx", "solutions/lesson-3/server.ts"], {
      cwd: course.folder,
    });
    await untilConnecting();
  });
  afterAll(() => stranger.kill("SIGKILL"));

  it("beside a server under check: unknown, with its pid", async () => {
    const { result } = await course.check("solutions/lesson-4");
    expect(result).toMatchObject({
      verdict: "unknown",
      cause: expect.stringContaining(`process ${stranger.pid} (`),
    });
  });
});

describe("passers-by at the port change no verdict", () => {
  let passersBy: PassersBy;
  afterEach(() => passersBy.stop());

  const GREETING_OF_3 = Buffer.concat([
    Buffer.from([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 0]),
    Buffer.from("NULL"),
    Buffer.alloc(16),
    Buffer.alloc(32),
  ]);
  const RANDOM = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + 13) % 251));
  const HUGE_FRAME = Buffer.concat([
    GREETING_OF_3,
    Buffer.from([2, 0, 0, 0, 0, 6, 0, 0, 0]),
    Buffer.alloc(100_000_000),
  ]);

  const KINDS: readonly [string, Kind][] = [
    ["random bytes", { says: RANDOM, atOnce: 1 }],
    ["an HTTP request", { says: Buffer.from(`GET / HTTP/1.1\r\nHost: ${HOST}:${PORT}\r\n\r\n`), atOnce: 1 }],
    ["half a handshake", { says: GREETING_OF_3, atOnce: 1 }],
    ["100 MB in one frame", { says: HUGE_FRAME, atOnce: 1 }],
  ];
  it.each(KINDS)("%s, while a client is checked", async (_, kind) => {
    passersBy = new PassersBy(kind);
    course.write("mine/lesson-2/client.ts", UNHURRIED);
    expect(await course.check("mine/lesson-2")).toMatchObject({ result: { verdict: "pass" }, code: 0 });
    expect(passersBy.count).toBeGreaterThan(0);
  });

  it.each(KINDS)("%s, while a server is checked", async (_, kind) => {
    passersBy = new PassersBy(kind);
    const { code, result } = await course.check("solutions/lesson-4");
    expect({ verdict: result.verdict, cause: result.cause, code }).toEqual({ verdict: "pass", code: 0 });
    expect(passersBy.count).toBeGreaterThan(0);
  });

  it.each(["mine/lesson-2", "solutions/lesson-4"])("a thousand at once, at %s", async (programs) => {
    passersBy = new PassersBy({ says: Buffer.alloc(0), atOnce: 1000 });
    course.write("mine/lesson-2/client.ts", UNHURRIED);
    const { result } = await course.check(programs);
    expect(passersBy.count).toBeGreaterThan(0);
    // So many that they are still coming in when the play is given again: then they are named.
    if (result.verdict === "unknown") expect(result.cause).toContain(`process ${process.pid} (`);
    else expect(result.verdict).toBe("pass");
  });

  it("a wrong program stays wrong", async () => {
    passersBy = new PassersBy({ says: RANDOM, atOnce: 1 });
    course.write("mine/lesson-2/client.ts", UNHURRIED.replace("i < 3", "i < 2"));
    const { result } = await course.check("mine/lesson-2");
    expect(result.claims.find(({ verdict }) => verdict === "broken")?.misconception).toBe("missing-value");
  });

  it("a peer of ZMTP 1.0, which takes values without a word, is named and blamed on nobody", async () => {
    passersBy = new PassersBy({ says: Buffer.from([1, 0, 2, 0, 0x39]), atOnce: 1, stays: true });
    course.write("mine/lesson-2/client.ts", UNHURRIED);
    const { result } = await course.check("mine/lesson-2");
    expect(passersBy.count).toBeGreaterThan(0);
    expect(result).toMatchObject({
      verdict: "unknown",
      cause: expect.stringContaining(`process ${process.pid} (`),
    });
  });
});

interface Kind {
  readonly says: Buffer;
  readonly atOnce: number;
  /** Whether it keeps its connection. Else it comes once. */
  readonly stays?: boolean;
}

/** Connects as soon as somebody listens, says its piece, and leaves a moment later. */
class PassersBy {
  count = 0;
  readonly #kind: Kind;
  readonly #sockets = new Set<net.Socket>();
  #isOver = false;

  constructor(kind: Kind) {
    this.#kind = kind;
    for (let i = 0; i < kind.atOnce; i += 1) this.#connect();
  }

  stop(): void {
    this.#isOver = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  #connect(): void {
    const socket = net.connect(PORT, HOST);
    let isIn = false;
    this.#sockets.add(socket);
    socket.once("connect", () => {
      isIn = true;
      socket.write(this.#kind.says);
      if (!this.#kind.stays) setTimeout(() => socket.destroy(), 100);
    });
    // Before anything is listening, and while only somebody else looks whether the port is free.
    socket.once("data", () => {
      this.count += 1;
    });
    socket.on("error", () => {});
    socket.once("close", () => {
      this.#sockets.delete(socket);
      const comesAgain = !isIn || this.#kind.stays || this.count === 0;
      if (!this.#isOver && comesAgain) setTimeout(() => this.#connect(), 5);
    });
  }
}
