import { type PartFacts, type Side, sideOf, socketOf } from "../cast/cast.ts";
import { PORT } from "../cast/ports.ts";
import type { Language } from "../history/event.ts";
import type { Entry, Explanation, Texts, Words } from "./explanation.ts";
import type { MisconceptionId, Seen } from "./id.ts";
import { TABLE } from "./table.ts";

/** Whom a failure is explained to. */
export interface Reader {
  /** What the reader's program is in the lesson. */
  readonly part: PartFacts;
  /** What the program is written in, where that is known. */
  readonly language?: Language | undefined;
}

/**
 * @param seen which of its causes it was, where that was seen
 * @param own what a lesson says in other words
 */
export function explain(
  id: MisconceptionId,
  seen: Seen | undefined,
  { part, language }: Reader,
  own: Texts = {},
): Explanation {
  const entry: Entry = own[id] ?? TABLE[id];
  const ofCause = seen === undefined ? undefined : (entry.seen?.[seen] ?? TABLE[id].seen?.[seen]);
  const { likely, next, elsewhere }: Words = forSide(ofCause ?? entry, sideOf(part));
  const words = language === "JavaScript" ? { likely, next } : { likely, next, ...elsewhere };
  return { likely: toPart(words.likely, part), next: toPart(words.next, part) };
}

function forSide(words: NonNullable<Entry["seen"]>[Seen] & object, side: Side): Words {
  return "likely" in words ? words : words[side];
}

/** In the texts, who sends is a client and who receives a server, and they meet at the first port. */
const ROLES = { sender: "client", receiver: "server" } as const;

/** The same text to a program that has another name, or meets the others at another port. */
function toPart(text: string, part: PartFacts): string {
  const { port } = socketOf(part);
  return text
    .replace(new RegExp(`\\b${ROLES[sideOf(part)]}\\b`, "g"), part.role)
    .replaceAll(String(PORT), String(port));
}
