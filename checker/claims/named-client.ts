import { named, type Part, type Sides } from "../cast/cast.ts";
import { asJson } from "../cast/named-value.ts";
import { announcedIn, sendingLines } from "../history/client-lines.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { nameIn } from "../history/named-lines.ts";
import { ownEnd } from "../history/own-end.ts";
import { announces } from "./announces.ts";
import { arrives } from "./arrives.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { quoted } from "./words.ts";

/** One of several clients of the learner's. */
export interface NamedClient {
  readonly part: Part;
  readonly name: string;
  /** Whether that is its name since it is told none. */
  readonly isDefault: boolean;
}

/**
 * A client has the name that it was given, in what it prints and in what it sends.
 *
 * @param names those of all clients of the play
 */
export function hasItsName({ part, name, isDefault }: NamedClient, names: readonly string[]): Claim {
  const { id } = part;
  const cause = isDefault ? "no-default" : undefined;
  const told = isDefault ? "CLIENT was not set, so its name is a" : `CLIENT was ${name}`;
  return {
    id: `${id}-has-its-name`,
    about: id,
    says: isDefault
      ? `where CLIENT is not set, the name of ${named(part)} is a`
      : `${named(part)} takes its name from CLIENT`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "handshake", id)) return UNTESTED;
      const lines = sendingLines(events, id);
      const others = lines.filter(
        (line) => announcedIn(line).includes(" ") && nameIn(announcedIn(line)) !== name,
      );
      const isOwnSaid = lines.some((line) => nameIn(announcedIn(line)) === name);
      // `sending values: 3` is a line of its own, as long as what the task asks for is there.
      const other = others.find((line) => !isOwnSaid || names.includes(nameIn(announcedIn(line))));
      if (other) return broken(["mixes-clients", cause], `it printed \`${other.line}\`, and ${told}`, other);
      const took = all(events, "took").filter(({ reads }) => reads !== undefined);
      const own = took.find(({ reads = "" }) => nameIn(reads) === name);
      if (own) return holds(own);
      // Of several clients that are at the socket together, nothing tells which of them has sent a value.
      const strange = took.find(({ reads = "" }) => !names.includes(nameIn(reads)));
      const twice = took.find(({ reads, index }) =>
        took.some((each) => each.reads === reads && each.index < index),
      );
      const wrong = strange ?? twice;
      if (!wrong) return UNTESTED;
      const again = wrong === strange ? "" : " once more";
      const because = `${quoted(wrong.value)} arrived${again}, and nothing of a client ${name}; ${told}`;
      return broken(["mixes-clients", cause], because, wrong);
    },
  };
}

/** A client sends its values as JSON, in order, each in one message. */
export function sendsNamed(sides: Sides, { part, name }: NamedClient, numbers: readonly number[]): Claim {
  const { id } = part;
  const values = numbers.map((n) => `${name} ${n}`);
  const inner = arrives({ ...sides, program: part }, values);
  return {
    ...inner,
    id: `${id}-values-arrive`,
    about: id,
    says: `${numbers.map((n) => `\`${asJson({ client: name, n })}\``).join(", ")} arrive, once each, in this order`,
    judge(events): Finding {
      const finding = inner.judge(ofClient(events, name));
      if (finding.verdict === "untested") return finding;
      const odd = all(events, "took").find(
        ({ reads, index }) => reads === undefined && index > startOf(events, id),
      );
      if (!odd) return finding;
      const expected = asJson({ client: name, n: numbers[0] ?? 0 });
      const because = `${quoted(odd.value)} arrived, and it is no JSON like \`${expected}\``;
      return broken("wrong-value", because, odd);
    },
  };
}

function startOf(events: readonly Placed[], id: string): number {
  return first(events, "started", id)?.index ?? -1;
}

/** The same events, as if this client were the only one: what arrived of it stands as it reads. */
function ofClient(events: readonly Placed[], name: string): Placed[] {
  return events.flatMap((event): Placed[] => {
    if (event.what !== "took" || event.reads === undefined) return [event];
    return nameIn(event.reads) === name ? [{ ...event, value: event.reads }] : [];
  });
}

/** A client is done while another one, which has connected, stands still; or that one was done before it could be held. */
export function waitsForNoOther({ part, name }: NamedClient, other: NamedClient): Claim {
  const { id } = part;
  return {
    id: `${id}-waits-for-no-other`,
    about: id,
    says: `client ${name} is done, whatever client ${other.name} is at`,
    judge(events): Finding {
      const ended = ownEnd(events, id);
      if (!first(events, "over") || !first(events, "handshake", id) || !ended) return UNTESTED;
      const goesOn = first(events, "let go", other.part.id);
      if (!goesOn || ended.index < goesOn.index) return holds(ended);
      const because = `it was done only when client ${other.name} went on`;
      return broken("waits-for-another-client", because, goesOn, ended);
    },
  };
}

/** A client prints `sending a 0` for each of its values; what else begins with `sending` is its own business. */
export function announcesNamed({ part, name }: NamedClient, numbers: readonly number[]): Claim {
  const claim = announces(
    part,
    numbers.map((n) => `${name} ${n}`),
  );
  return {
    ...claim,
    judge(events): Finding {
      const isOwn = (event: Placed): boolean =>
        event.what !== "printed" || event.means?.does !== "sends" || nameIn(event.means.value) === name;
      return claim.judge(events.filter(isOwn));
    },
  };
}
