import net from "node:net";
import { type Sides, socketOf } from "../cast/cast.ts";
import { HOST } from "../cast/ports.ts";
import { destinationsOf, listeningPortsOf } from "../environment/ports.ts";
import { first } from "../history/find.ts";
import { descendantsOf } from "../processes/descendants.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

/** Ports that texts about ZeroMQ use, and one that is round. */
const COMMON_PORTS = [5550, 5555, 5556, 5557, 5558, 5561, 5565, 6000];
/** Other addresses of this machine that reach nobody outside, and at which 127.0.0.1 does not arrive. */
const OTHER_ADDRESSES = ["127.0.0.2", "127.0.0.3", "127.0.1.1", "::1"];
const TO_CONNECT_MS = 700;

/**
 * Looks for a program that is alive and does not connect where it should: it may listen itself, or try to connect where
 * nobody is. Listens for a moment at the ports and addresses that are likely.
 */
export async function lookWhereItConnects(
  play: Play,
  { program: part }: Sides,
  program: Program,
): Promise<void> {
  if (program.pid === undefined || play.asksOnlyCalls) return;
  const who = part.id;
  const { port: wanted } = socketOf(part);
  const pids = [program.pid, ...descendantsOf(program.pid)];
  for (const each of await listeningPortsOf(pids)) play.record(who, { what: "listens", ...each });
  const [destination] = destinationsOf(pids);
  if (destination) play.record(who, { what: "connects", ...destination });
  const places = [
    ...portsLike(wanted).map((port) => ({ port, host: HOST })),
    ...OTHER_ADDRESSES.map((host) => ({ port: wanted, host })),
  ];
  const decoys = places.map(({ port, host }) => {
    const decoy = net.createServer((socket) => {
      socket.destroy();
      const address = host === HOST ? {} : { address: host };
      // Anybody may connect to these ports; the first that does is as good as certain to be the program.
      if (!first(play.events, "connects")) play.record(who, { what: "connects", port, ...address });
    });
    // A port that something else holds is no place to find it, nor is an address that there is not.
    decoy.on("error", () => {});
    return decoy.listen(port, host);
  });
  const isSeen = () => !program.isRunning || first(play.events, "connects");
  await play.until(isSeen, { stage: "stop", who, idleLimitMs: TO_CONNECT_MS, libraryMayWake: true });
  for (const decoy of decoys) decoy.close();
}

/** Ports that hands type in place of one: its neighbours, two digits swapped, one digit wrong; and what other texts use. */
export function portsLike(port: number): number[] {
  const digits = [...String(port)].map(Number);
  const places = [...digits.keys()];
  const typed = places.flatMap((at) => {
    const digit = digits[at] ?? 0;
    const swapped = places.map((other) => digits.with(at, digits[other] ?? 0).with(other, digit));
    const wrong = [digit - 1, digit + 1, ...digits].map((each) => digits.with(at, each));
    return [...swapped, ...wrong].map((each) => Number(each.join("")));
  });
  const near = Array.from({ length: 11 }, (_, at) => port - 9 + at);
  return [...new Set([...near, ...typed, ...COMMON_PORTS])].filter(
    (each) => each !== port && each > 1023 && each < 65_536,
  );
}
