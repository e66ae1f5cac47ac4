import type { Explanation, Texts } from "./explanation.ts";
import type { MisconceptionId } from "./id.ts";
import { PART_1 } from "./texts/part-1.ts";
import { PART_2 } from "./texts/part-2.ts";
import { PART_3 } from "./texts/part-3.ts";
import { PART_4 } from "./texts/part-4.ts";

/** Every misconception has its explanation: the compiler sees to it. */
const TEXTS: Required<Texts> = { ...PART_1, ...PART_2, ...PART_3, ...PART_4 };

/**
 * @param role `client` or `server`; other roles get the client's words where they differ
 * @param own what a lesson says in other words
 */
export function explain(id: MisconceptionId, role: string, own: Texts = {}): Explanation {
  const text = own[id] ?? TEXTS[id];
  if ("likely" in text) return text;
  return role === "server" ? text.server : text.client;
}
