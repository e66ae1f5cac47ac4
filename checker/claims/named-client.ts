import { named, type Part, type Sides } from "../cast/cast.ts";
import { asJson } from "../cast/named-value.ts";
import { announcedIn, sendingLines } from "../history/client-lines.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { nameIn } from "../history/named-lines.ts";
import { ownEnd } from "../history/own-end.ts";
import { arrives } from "./arrives.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { causeOf } from "./odd-value.ts";
import { quoted } from "./words.ts";

/** One of several clients of the learner's. */
export interface NamedClient {
  readonly part: Part;
  readonly name: string;
  /** Whether that is its name since it is told none. */
  readonly isDefault: boolean;
}

/** A client has the name that it was given, in what it prints and in what it sends. */
export function hasItsName({ part, name, isDefault }: NamedClient): Claim {
  const { id } = part;
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
      const other = lines.find(
        (line) => announcedIn(line).includes(" ") && nameIn(announcedIn(line)) !== name,
      );
      if (other) return broken("mixes-clients", `it printed \`${other.line}\`, and ${told}`, other);
      const started = first(events, "started", id);
      const took = all(events, "took").filter(({ reads }) => reads !== undefined);
      const own = took.find(({ reads = "" }) => nameIn(reads) === name);
      if (own) return holds(own);
      const wrong = took.findLast(({ index }) => index > (started?.index ?? 0));
      if (!wrong) return UNTESTED;
      return broken("mixes-clients", `${quoted(wrong.value)} arrived, and ${told}`, started, wrong);
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
      return broken(["wrong-value", causeOf(odd.value, expected)], because, odd);
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

/** A client is done while another one, which is connected, stands still. */
export function waitsForNoOther({ part, name }: NamedClient, other: NamedClient): Claim {
  const { id } = part;
  return {
    id: `${id}-waits-for-no-other`,
    about: id,
    says: `client ${name} is done while client ${other.name} is connected and stands still`,
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
