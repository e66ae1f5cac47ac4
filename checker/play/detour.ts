import { listeningPorts } from "../environment/ports.ts";
import { PORT } from "../harness/endpoint.ts";
import { Puller } from "../harness/puller.ts";
import { first } from "../history/find.ts";
import { descendantsOf } from "../programs/descendants.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

/** A program that knocks at a port does so many times in this time. */
const TO_KNOCK_MS = 700;

/**
 * Looks for a client that is alive and does not listen where it should: does it listen on another port, or
 * does it connect where it should bind?
 */
export async function findDetour(play: Play, role: string, client: Program): Promise<void> {
  if (client.pid === undefined) return;
  const ports = await listeningPorts([client.pid, ...descendantsOf(client.pid)]);
  for (const port of ports) if (port !== PORT) play.record(role, { what: "listens", port });

  const knocked = (): void => play.record(role, { what: "connects", port: PORT });
  const harness = await Puller.bind({
    handshake: knocked,
    refused: knocked,
    disconnected: () => {},
    took: (value, parts) => play.record("harness", { what: "took", value, parts }),
  }).catch(() => undefined);
  if (!harness) return;
  harness.takeAll();
  const isSeen = () => !client.isRunning || first(play.events, "connects");
  await play.until(isSeen, { stage: "end", who: role, idleLimitMs: TO_KNOCK_MS });
  await harness.close();
}
