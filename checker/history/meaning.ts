import type { Of } from "./event.ts";
import { asSeen } from "./find.ts";

/** What a printed line says of a value, or of the program itself. */
export type Meaning =
  | { readonly does: "sends" | "receives" | "finishes"; readonly value: string; readonly from?: string }
  | { readonly does: "says" };

/**
 * The lines that the lessons ask for are one vocabulary for the whole course (the curriculum): this reads it.
 * Undefined for every other line, which is the program's own business: a line that is longer than one of these may begin
 * like it, as `received 4 bytes` does.
 */
export function meaningOf({ line, stream }: Pick<Of<"printed">, "line" | "stream">): Meaning | undefined {
  if (stream !== "stdout") return undefined;
  const text = asSeen(line);
  const [, word, value = ""] = /^(sending|received|value:) (\S+)$/.exec(text) ?? [];
  if (word === "sending") return { does: "sends", value };
  if (word === "received") return { does: "receives", value };
  if (word === "value:") return { does: "finishes", value };
  return SAYINGS.some((saying) => saying.test(text)) ? { does: "says" } : undefined;
}

/** A line without one of these has no meaning; one with them may have one. */
export const WORDS_OF_MEANING: readonly string[] = [
  "sending ",
  "received ",
  "value: ",
  "no server within ",
  ", dropped ",
  "stopped after ",
];

/** Lines of later lessons that speak of no single value on its way. */
const SAYINGS: readonly RegExp[] = [
  /^no server within \d+ ms$/, // lesson 6
  /^sent \d+, dropped \d+$/, // lesson 7
  /^stopped after \d+$/, // lesson 9
];
