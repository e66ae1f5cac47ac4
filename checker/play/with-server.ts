import { Pusher } from "../harness/pusher.ts";
import type { Program } from "../programs/program.ts";
import type { Play, Sides } from "./play.ts";
import { withConnecting } from "./with-connecting.ts";

/** What the harness can do as a client, once its server has come. */
interface Sending {
  /** Sends a value, and has it recorded before. */
  send(value: string): Promise<void>;
  /** Sends a value if the server is still connected. */
  sendIfThere(value: string): Promise<void>;
}

type Meeting = (server: Program, sending: Sending) => Promise<void>;

/** The harness as a client: bound to the port, where its server finds it. */
export function withServer(
  play: Play,
  sides: Sides,
  env: Readonly<Record<string, string>>,
  meet: Meeting,
): Promise<void> {
  const { role, peer } = sides;
  const bound = { fits: "PULL", bind: () => Pusher.bind(play.hear(sides)) };
  return withConnecting(play, sides, env, bound, (server, harness) =>
    meet(server, {
      async send(value) {
        // Recorded before it can be worked on, so that work is never measured too short.
        play.record(peer, { what: "sent", value, to: role });
        await harness.send(value);
      },
      async sendIfThere(value) {
        const at = play.now();
        if (await harness.send(value)) play.record(peer, { what: "sent", value, to: role }, at);
      },
    }),
  );
}
