import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course } from "../testing/course.ts";
import { rootOf } from "./result.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

/**
 * A client that waits for its server and is gone before a value is out, as one is whose `process.exit()` came
 * before the thread that writes to the network had its turn: the first time only, or every time.
 */
function lossy(isOnce: boolean): string {
  return `import { existsSync, writeFileSync } from "node:fs";
import { Push } from "zeromq";
const isLost = !(${isOnce} && existsSync("lost-once"));
writeFileSync("lost-once", "");
const push = new Push();
const met = new Promise((resolve) => push.events.on("handshake", resolve));
await push.bind("tcp://127.0.0.1:5559");
for (let i = 0; i < 3; i++) {
  console.log("sending " + i);
  if (isLost) await met;
  else await push.send(String(i));
}
process.exit(0);
`;
}

/** In another language nobody can look into the program: all that is known is what came over the wire. */
async function checkLossy(isOnce: boolean, ...options: string[]) {
  course.write("mine/lesson-2/client.mjs", lossy(isOnce));
  rmSync(course.file("lost-once"), { force: true });
  return course.run("check", ["mine/lesson-2", "--client", "node mine/lesson-2/client.mjs", ...options]);
}

describe("a client whose values were lost at its end", () => {
  it("is played again; where all goes well then it passes, and the report says what happened", async () => {
    const { code, stdout } = await checkLossy(true);
    expect(stdout).toContain("In a first play, values were lost");
    expect(code).toBe(0);
  });

  it("fails where it loses them every time", async () => {
    const { code, stdout } = await checkLossy(false, "--json");
    expect(rootOf(JSON.parse(stdout))?.misconception).toBe("lost-at-exit");
    expect(code).toBe(1);
  });
});

/** The wire of its second play does not tell: it was kept from the port, as it may be on a machine that stands still. */
const ITS_OWN_PEER = `import { existsSync, writeFileSync } from "node:fs";
import { Push } from "zeromq";
const isSeen = !existsSync("seen-once");
writeFileSync("seen-once", "");
const push = new Push();
const met = new Promise((resolve) => push.events.on("handshake", resolve));
await push.bind("tcp://127.0.0.1:5559");
await met;
if (!isSeen) push.socksProxy = "127.0.0.1:1";
push.connect("tcp://127.0.0.1:5559");
console.log("sending 0");
await push.send("0");
process.exit(0);
`;

it("a client that is its own peer, and was seen so once, is that where its calls say it", async () => {
  course.write("mine/lesson-1/client.ts", ITS_OWN_PEER);
  const { stdout } = await course.run("check", ["mine/lesson-1", "--json"]);
  expect(rootOf(JSON.parse(stdout))?.misconception).toBe("wrong-side");
});
