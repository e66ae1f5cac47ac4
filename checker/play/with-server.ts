import { Pusher } from "../harness/pusher.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";
import { withConnecting } from "./with-connecting.ts";

/** The harness as a client, once its server has come: sends a value, and has it recorded before. */
type Meeting = (server: Program, send: (value: string) => Promise<void>) => Promise<void>;

/** The harness as a client: bound to the port, where its server finds it. */
export function withServer(
  play: Play,
  role: string,
  env: Readonly<Record<string, string>>,
  meet: Meeting,
): Promise<void> {
  const bound = { fits: "PULL", bind: () => Pusher.bind(play.hear(role)) };
  return withConnecting(play, role, env, bound, (server, harness) =>
    meet(server, async (value) => {
      // Recorded before it can be worked on, so that work is never measured too short.
      play.record("harness", { what: "sent", value });
      await harness.send(value);
    }),
  );
}
