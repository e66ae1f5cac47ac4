import net from "node:net";
import { type Part, socketOf } from "../cast/cast.ts";
import { HOST } from "../cast/ports.ts";
import { askConnector } from "../harness/ask-peer.ts";
import { crashOf } from "../history/crash.ts";
import { first } from "../history/find.ts";
import type { Play } from "./play.ts";

/**
 * The port is open already when the client comes, and somebody else has it: a client that connects where it
 * should bind is met there, and one that does bind fails. Tells what a client did that was gone before anybody
 * could see it, where nobody can look into the program.
 */
export async function playOpenPort(play: Play, part: Part): Promise<void> {
  const who = part.id;
  const { port } = socketOf(part);
  const listener = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.destroy();
    if (!first(play.events, "connects")) play.record(who, { what: "connects", port });
  });
  play.afterEnd(() => new Promise((resolve) => listener.close(resolve)));
  await new Promise<void>((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(port, HOST, resolve);
  });
  const client = play.start(part, {});
  if (!client) return;
  await play.until((events) => !client.isRunning || first(events, "connects"), {
    stage: "open",
    who,
  });
  const ended = first(play.events, "ended", who);
  if (ended && crashOf(ended).kind === "address in use") play.record(who, { what: "listens", port });
}

/** What a program that starts with a language's own start-up needs at most to come to its socket. */
const TO_COME_MS = 6_000;

/**
 * Somebody listens at the port who asks whoever comes what its socket is. Tells it of a program whose socket comes just
 * once, as libzmq's does before 4.3.5 where it was refused.
 */
export async function playAskingPort(play: Play, part: Part): Promise<void> {
  const who = part.id;
  const asked = askConnector(socketOf(part).port, TO_COME_MS);
  if (!play.start(part, {})) return;
  const { mechanism = "NULL", socketType } = (await asked) ?? {};
  if (mechanism !== "NULL") play.record(who, { what: "security", mechanism });
  if (socketType !== undefined) play.record(who, { what: "socket type", socketType });
}
