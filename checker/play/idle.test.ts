import { expect, it } from "vitest";
import { CLIENT } from "../cast/parts.ts";
import { printed } from "../history/find.ts";
import type { Command } from "../programs/command.ts";
import { aPlay } from "../testing/a-play.ts";
import { idle } from "./idle.ts";

it.runIf(process.platform === "linux")(
  "an idle time is over when a program that was stopped meanwhile has got to what the time did to it",
  async () => {
    const command: Command = {
      file: process.execPath,
      args: [
        "-e",
        'console.log("begins"); setTimeout(() => console.log("later"), 30); setInterval(() => {}, 1e6)',
      ],
      shell: false,
      cwd: process.cwd(),
      shown: "node",
      tracesCalls: false,
    };
    const play = aPlay({ client: command });
    const program = play.start(CLIENT, {});
    if (program?.pid === undefined) throw new Error("it was not started");
    const { pid } = program;
    const said = () => printed(play.events, "client").map(({ line }) => line);
    await play.until(() => said().length > 0, { stage: "open", who: "client" });
    process.kill(pid, "SIGSTOP");
    setTimeout(() => process.kill(pid, "SIGCONT"), 200);
    await idle(50, program);
    expect(said()).toEqual(["begins", "later"]);
    await program.end();
  },
);
