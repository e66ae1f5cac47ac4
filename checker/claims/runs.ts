import type { Placed } from "../history/event.ts";
import { first } from "../history/find.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { crashOf, hasCrashed, howItEnded } from "./crash.ts";

/**
 * The program is there, can be started, and comes to no error of its own.
 *
 * @param connects whether it is its part to connect: then it has no port to open
 */
export function runs(role: string, connects = role === "server"): Claim {
  return {
    id: `${role}-runs`,
    says: `the ${role} runs without an error`,
    judge(events): Finding {
      const missing = first(events, "missing", role);
      if (missing) return broken("no-program", missing.reason, missing);
      const ended = first(events, "ended", role);
      const stopped = first(events, "told to stop", role);
      // However a program goes once it is told to stop, and whether it does, is another claim's.
      if (stopped) return holds(stopped);
      if (!ended) return UNTESTED;
      return hasCrashed(ended) ? blame(ended, events, { role, connects }) : holds(ended);
    },
  };
}

function blame(
  ended: Placed<"ended">,
  events: readonly Placed[],
  { role, connects }: { role: string; connects: boolean },
): Finding {
  const { message, at, kind } = crashOf(ended);
  const where = at === undefined ? "" : `, at ${at}`;
  if (ended.code === 127 || ended.code === 126) {
    return broken("no-program", `the command could not be started: ${message}`, ended);
  }
  if (kind === "syntax") return broken("does-not-compile", `${message}${where}`, ended);
  const howFar = first(events, "handshake", role) ? "" : " before anything was heard of it on port 5559";
  const because = `it ended ${howItEnded(ended)}${howFar}: ${message}${where}`;
  if (kind === "busy") return broken("send-not-awaited", because, ended);
  if (kind === "receive under way" && role === "server") return broken("receive-not-awaited", because, ended);
  if (kind === "bind under way") return broken("bind-not-awaited", because, ended);
  if (kind === "address in use" && connects) return broken("wrong-side", because, ended);
  // The port was free before the play, and would be named if something else had taken it since.
  const twice = kind === "address in use" ? "; the program itself has that port open already" : "";
  return broken("crashed", because + twice, ended);
}
