import net from "node:net";
import { doorsOf } from "../environment/ports.ts";
import { HOST } from "../harness/endpoint.ts";
import { first } from "../history/find.ts";
import { descendantsOf } from "../programs/descendants.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

/** Ports that hands type in place of 5559: neighbours, swapped digits, and what other texts about ZeroMQ use. */
const LIKELY_PORTS = [
  5550, 5551, 5552, 5553, 5554, 5555, 5556, 5557, 5558, 5560, 5561, 5565, 5569, 5595, 5599, 5955, 5959, 9555,
  6000,
];
const TO_KNOCK_MS = 700;

/**
 * Looks for a server that is alive and does not connect where it should: it may listen itself, or knock at
 * a port where nobody is. Listens for a moment at the ports that are likely.
 */
export async function findLandfall(play: Play, role: string, server: Program): Promise<void> {
  if (server.pid === undefined) return;
  for (const door of await doorsOf([server.pid, ...descendantsOf(server.pid)])) {
    play.record(role, { what: "listens", ...door });
  }
  const decoys = LIKELY_PORTS.map((port) => {
    const decoy = net.createServer((socket) => {
      socket.destroy();
      // Anybody may connect to these ports; the first that does is as good as certain to be the program.
      if (!first(play.events, "connects")) play.record(role, { what: "connects", port });
    });
    // A port that something else holds is no place to find it.
    decoy.on("error", () => {});
    return decoy.listen(port, HOST);
  });
  const isSeen = () => !server.isRunning || first(play.events, "connects");
  await play.until(isSeen, { stage: "stop", who: role, idleLimitMs: TO_KNOCK_MS });
  for (const decoy of decoys) decoy.close();
}
