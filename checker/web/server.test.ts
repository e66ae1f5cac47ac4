import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync } from "node:fs";
import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Course } from "../testing/course.ts";
import { ServedCourse } from "../testing/served-course.ts";

let course: Course;
let served: ServedCourse;
const port = (): number => Number(new URL(served.address).port);

beforeAll(async () => {
  course = new Course();
  // What editors and learners leave in a folder is nothing of the course's: a lock that leads nowhere, a loop, a pipe.
  if (process.platform !== "win32") {
    mkdirSync(course.file("lessons", "lesson-1", "sub"));
    symlinkSync("somebody@elsewhere.1", course.file("lessons", "lesson-1", ".#notes.md"));
    symlinkSync("loop.json", course.file("lessons", "lesson-1", "loop.json"));
    symlinkSync("nowhere", course.file("lessons", "lesson-1", "experiments", "gone.ts"));
    execFileSync("mkfifo", [course.file("lessons", "lesson-1", "sub", "pipe.ts")]);
  }
  served = await ServedCourse.of(course);
});
afterAll(async () => {
  await served?.stop();
  course?.remove();
});

/** Sends bytes as they are, and gives the first line of what comes back; the empty text where the server hangs up. */
function statusOf(request: string, more?: (socket: net.Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(port(), "127.0.0.1", () => {
      socket.write(request);
      more?.(socket);
    });
    socket.on("data", (bytes) => {
      answer += bytes;
      if (answer.includes("\r\n")) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer.split("\r\n")[0] ?? ""));
  });
}

test.each([
  ["a foreign name", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"],
  ["no name, as HTTP/1.0 allows", "GET / HTTP/1.0\r\n\r\n"],
  ["a foreign name in front of the path", "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n"],
  ["a foreign page", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example\r\n\r\n"],
])("a request with %s is refused", async (_, request) => {
  expect(await statusOf(request)).toMatch(/^HTTP\/1\.[01] 40[03] /);
});

test("a path that leads out of the pages leads to nothing", async () => {
  for (const path of ["/../package.json", "/..%2f..%2fetc/passwd", "//etc/passwd", "/%2e%2e/.progress.json"])
    expect(await statusOf(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)).toContain(" 404 ");
});

test("a body of 100 MB is refused before it is read, and others are answered meanwhile", async () => {
  const head = "POST /api/key HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
  const told = await statusOf(`${head}Content-Length: 100000000\r\n\r\n`);
  expect(told).toContain(" 413 ");
  const piece = `8000\r\n${"x".repeat(0x8000)}\r\n`;
  const untold = statusOf(`${head}Transfer-Encoding: chunked\r\n\r\n`, (socket) => {
    const write = (): void => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on("drain", write);
    write();
  });
  expect(await statusOf("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toContain(" 200 ");
  expect(await untold).toContain(" 413 ");
});

test.skipIf(process.platform !== "linux")("it listens at 127.0.0.1 only", async () => {
  const refused = await new Promise((resolve) => {
    const socket = net.connect(port(), "127.0.0.2");
    socket.on("error", ({ code }: NodeJS.ErrnoException) => resolve(code));
    socket.on("connect", () => resolve("connected"));
  });
  expect(refused).toBe("ECONNREFUSED");
});

test("a second npm start gives a link to the first, which goes on", async () => {
  const { code, stdout } = await course.run("start");
  expect(code).toBe(0);
  expect(stdout).toContain(`${served.address}#link=`);
  expect(stdout).toContain("The course is served by another npm start");
});

test("where another program has the port of before, another port is taken", async () => {
  const before = port();
  await served.stop("SIGKILL");
  const other = net.createServer((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  await new Promise<void>((resolve) => other.listen(before, "127.0.0.1", resolve));
  served = await ServedCourse.of(course);
  other.close();
  expect(port()).not.toBe(before);
  expect(await statusOf("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")).toContain(" 200 ");
});

test("where a file of the course is missing, it is named", async () => {
  await served.stop();
  renameSync(course.file("lessons", "lesson-2"), course.file("lesson-2-elsewhere"));
  const { code, stderr } = await course.run("start");
  expect(code).toBe(2);
  expect(stderr).toContain("lessons/lesson-2/README.md is missing");
  expect(stderr).toContain("git checkout -- lessons/lesson-2/README.md");
});
