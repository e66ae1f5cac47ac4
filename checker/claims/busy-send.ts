import type { Placed } from "../history/event.ts";
import { callsOf } from "./calls.ts";
import { broken, type Finding } from "./claim.ts";

/**
 * A send that failed with EBUSY, as a second look saw it. The code is the same whether another send or a bind was
 * under way (zeromq.js, `Socket is busy writing` and `Socket is blocked by a bind or unbind operation`); which it
 * was tells what was not awaited.
 *
 * @param what what did not arrive, as the beginning of a sentence
 */
export function busySend(events: readonly Placed[], id: string, what?: string): Finding | undefined {
  const send = callsOf(events, id, "send").find(({ error }) => error === "EBUSY");
  if (!send) return undefined;
  const begin = what === undefined ? "" : `${what}: `;
  const isUnbound = callsOf(events, id, "bind").some(
    ({ socket, event, endsAt }) =>
      socket === send.socket && event.index < send.event.index && send.event.index < endsAt,
  );
  return isUnbound
    ? broken(
        "bind-not-awaited",
        `${begin}a send failed with EBUSY, because the bind was still under way`,
        send.event,
      )
    : broken(
        "send-not-awaited",
        `${begin}a send failed with EBUSY, because the one before it was still under way`,
        send.event,
      );
}
