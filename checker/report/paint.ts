import { styleText } from "node:util";

/** What a stretch of a report is, for whoever shows it. */
export type Tone = "good" | "bad" | "unsure" | "strong" | "quiet" | "client" | "server";

/** Gives a text the looks of its tone; on plain output, gives it back as it is. */
export type Paint = (tone: Tone, text: string) => string;

const STYLES = {
  good: "green",
  bad: "red",
  unsure: "yellow",
  strong: "bold",
  quiet: "dim",
  client: "cyan",
  server: "magenta",
} as const;

export const plain: Paint = (_, text) => text;

/** Colours where this stream is a terminal that has them, unless NO_COLOR says otherwise. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const hasColours = stream.isTTY && stream.hasColors();
  if (!hasColours || process.env.NO_COLOR) return plain;
  return (tone, text) => styleText(STYLES[tone], text, { validateStream: false });
}
