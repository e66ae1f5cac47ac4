import type { Language } from "../history/event.ts";
import type { Entry, Explanation, Texts, Words } from "./explanation.ts";
import type { MisconceptionId, Seen } from "./id.ts";
import { PART_1 } from "./texts/part-1.ts";
import { PART_2 } from "./texts/part-2.ts";
import { PART_3 } from "./texts/part-3.ts";
import { PART_4 } from "./texts/part-4.ts";

/** Every misconception has its explanation: the compiler sees to it. */
const TEXTS: Required<Texts> = { ...PART_1, ...PART_2, ...PART_3, ...PART_4 };

/** Whom a failure is explained to. */
export interface Reader {
  /** `client` or `server`; other roles get the client's words where they differ. */
  readonly role: string;
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
  { role, language }: Reader,
  own: Texts = {},
): Explanation {
  const entry: Entry = own[id] ?? TEXTS[id];
  const ofCause = seen === undefined ? undefined : (entry.seen?.[seen] ?? TEXTS[id].seen?.[seen]);
  const { likely, next, elsewhere }: Words = forRole(ofCause ?? entry, role);
  return language === "JavaScript" ? { likely, next } : { likely, next, ...elsewhere };
}

function forRole(words: NonNullable<Entry["seen"]>[Seen] & object, role: string): Words {
  if ("likely" in words) return words;
  return role === "server" ? words.server : words.client;
}
