import { type Sides, socketOf } from "../cast/cast.ts";
import { Pusher } from "../harness/pusher.ts";
import { type Met, meet } from "./meet.ts";
import type { Play } from "./play.ts";

/** What the harness can do as a client, once its server has come. */
interface Sending extends Omit<Met<Pusher>, "socket"> {
  /** Sends a value, and has it recorded before. */
  send(value: string): Promise<void>;
  /** Sends a value if the server is still connected. */
  sendIfThere(value: string): Promise<void>;
}

/** The harness as the client of a server under check. */
export async function meetServer(
  play: Play,
  sides: Sides,
  env: Readonly<Record<string, string>>,
): Promise<Sending | undefined> {
  const met = await meet(play, sides, Pusher, env);
  if (!met) return undefined;
  const { socket, ...rest } = met;
  const { port } = socketOf(sides.peer);
  const sent = (value: string) => ({ what: "sent", value, to: sides.program.id, port }) as const;
  return {
    ...rest,
    async send(value) {
      // Recorded before it can be worked on, so that work is never measured too short.
      play.record(sides.peer.id, sent(value));
      await socket.send(value);
    },
    async sendIfThere(value) {
      const at = play.now();
      if (await socket.send(value)) play.record(sides.peer.id, sent(value), at);
    },
  };
}
