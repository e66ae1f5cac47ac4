import { expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import { first } from "../history/find.ts";
import { solutionFolder } from "../paths.ts";
import { tsxCommands } from "../programs/command.ts";
import { aPlay } from "../testing/a-play.ts";
import { playClient } from "./client-play.ts";

it("a client is not given up before the harness comes, also if nothing would wake it until then", async () => {
  const play = aPlay(tsxCommands(solutionFolder("lesson-6"), ["client"]));
  await play.perform(() => playClient(play, CLIENT_ALONE, { WAIT_MS: "20000" }, { afterMs: 1_500 }));
  expect(first(play.events, "gave up")).toBeUndefined();
  expect(first(play.events, "ended")).toMatchObject({ code: 0 });
});
