import { expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import { Puller } from "../harness/puller.ts";
import { givenCommand } from "../programs/command.ts";
import { aPlay } from "../testing/a-play.ts";
import { meet } from "./meet.ts";

/** Trying to connect where nobody listens, in a shell that has no ZeroMQ: as often as the library does. */
const CONNECTS_ELSEWHERE = `node -e 'setInterval(() => require("net").connect(5571).on("error", () => {}), 100)'`;

it.runIf(process.platform === "linux").each([
  ["nothing", "sleep 20", "as ever", []],
  ["nothing", "sleep 20", "early", []],
  ["connects elsewhere", CONNECTS_ELSEWHERE, "as ever", ["in the way"]],
  ["connects elsewhere", CONNECTS_ELSEWHERE, "early", ["in the way"]],
] as const)("a client that does %s (%s, %s) is not said to connect", async (_, command, coming, seen) => {
  const folder = process.cwd();
  const schedule = { coming, ms: 0, aheadMs: 0 };
  const play = aPlay({ client: givenCommand(command, folder, folder) }, { schedule });
  await play.perform(() => meet(play, CLIENT_ALONE, Puller, {}));
  const what = new Set(play.events.map((event) => event.what));
  expect([...what].filter((each) => ["connects", "listens", "closes", "in the way"].includes(each))).toEqual(
    seen,
  );
});
