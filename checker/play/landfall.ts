import net from "node:net";
import { HOST, PORT } from "../cast/ports.ts";
import { destinationsOf, doorsOf } from "../environment/ports.ts";
import { first } from "../history/find.ts";
import { descendantsOf } from "../programs/descendants.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

/** Ports that hands type in place of 5559: neighbours, swapped digits, and what other texts about ZeroMQ use. */
const LIKELY_PORTS = [
  5550, 5551, 5552, 5553, 5554, 5555, 5556, 5557, 5558, 5560, 5561, 5565, 5569, 5595, 5599, 5955, 5959, 9555,
  6000,
];
/** Other addresses of this machine that reach nobody outside, and at which 127.0.0.1 does not arrive. */
const OTHER_ADDRESSES = ["127.0.0.2", "127.0.0.3", "127.0.1.1", "::1"];
const TO_KNOCK_MS = 700;

/**
 * Looks for a server that is alive and does not connect where it should: it may listen itself, or knock at
 * a port where nobody is. Listens for a moment at the ports and addresses that are likely.
 */
export async function findLandfall(play: Play, role: string, server: Program): Promise<void> {
  if (server.pid === undefined) return;
  const pids = [server.pid, ...descendantsOf(server.pid)];
  for (const door of await doorsOf(pids)) play.record(role, { what: "listens", ...door });
  const [destination] = destinationsOf(pids);
  if (destination) play.record(role, { what: "connects", ...destination });
  const doors = [
    ...LIKELY_PORTS.map((port) => ({ port, host: HOST })),
    ...OTHER_ADDRESSES.map((host) => ({ port: PORT, host })),
  ];
  const decoys = doors.map(({ port, host }) => {
    const decoy = net.createServer((socket) => {
      socket.destroy();
      const address = host === HOST ? {} : { address: host };
      // Anybody may connect to these ports; the first that does is as good as certain to be the program.
      if (!first(play.events, "connects")) play.record(role, { what: "connects", port, ...address });
    });
    // A port that something else holds is no place to find it, nor is an address that there is not.
    decoy.on("error", () => {});
    return decoy.listen(port, host);
  });
  const isSeen = () => !server.isRunning || first(play.events, "connects");
  await play.until(isSeen, { stage: "stop", who: role, idleLimitMs: TO_KNOCK_MS });
  for (const decoy of decoys) decoy.close();
}
