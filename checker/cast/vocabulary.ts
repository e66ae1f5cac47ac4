/** What a printed line says of a value, or of the program itself. */
export type Meaning =
  | { readonly does: "sends" | "receives" | "finishes"; readonly value: string; readonly from?: string }
  /** Nobody came within so many milliseconds (lesson 6). */
  | { readonly does: "gives up"; readonly ms: number }
  /** All of them are done (lesson 12). */
  | { readonly does: "completes"; readonly count: number }
  /** What came is none of the values, and so long (lesson 11). */
  | { readonly does: "ignores"; readonly bytes: number }
  /** So many peers are there, and it begins (lesson 10). */
  | { readonly does: "finds"; readonly peers: number }
  /** What became of all its values (lesson 7). */
  | { readonly does: "counts"; readonly sent: number; readonly dropped: number }
  /** How many values it has finished, at its end (lesson 9). */
  | { readonly does: "stops"; readonly finished: number };

/** A line that a lesson asks for. */
export interface Sentence {
  /** All of it, as a person sees it: a line that is longer than one of these may begin like it, as `received 4 bytes` does. */
  readonly pattern: RegExp;
  /** In every such line, and in few others. */
  readonly word: string;
  /** @param groups what the pattern found in it */
  meaning(...groups: readonly string[]): Meaning;
}

/** The lines of one part. */
export type Vocabulary = readonly Sentence[];

export const SENDING: Sentence = {
  pattern: /^sending (\S+)$/,
  word: "sending ",
  meaning: (value = "") => ({ does: "sends", value }),
};

/** Of one of several clients, with its name. */
export const SENDING_AS: Sentence = {
  pattern: /^sending (\S+ \S+)$/,
  word: "sending ",
  meaning: (value = "") => ({ does: "sends", value }),
};

/** The same, as its server has it. */
export const RECEIVED_FROM: Sentence = {
  pattern: /^(\S+ -?\d+)$/,
  word: " ",
  meaning: (value = "") => ({ does: "receives", value }),
};

export const IGNORED: Sentence = {
  pattern: /^ignored (\d+) bytes$/,
  word: "ignored ",
  meaning: (bytes) => ({ does: "ignores", bytes: Number(bytes) }),
};

export const RECEIVED: Sentence = {
  pattern: /^received (\S+)$/,
  word: "received ",
  meaning: (value = "") => ({ does: "receives", value }),
};

export const FINISHED: Sentence = {
  pattern: /^value: (\S+)$/,
  word: "value: ",
  meaning: (value = "") => ({ does: "finishes", value }),
};

/** A number and its square, at the end of a pipeline. */
export const SQUARED: Sentence = {
  pattern: /^(-?\d+ -?\d+)$/,
  word: " ",
  meaning: (value = "") => ({ does: "finishes", value }),
};

export const DONE: Sentence = {
  pattern: /^done (\d+)$/,
  word: "done ",
  meaning: (count) => ({ does: "completes", count: Number(count) }),
};

export const NO_SERVER: Sentence = {
  pattern: /^no server within (\d+) ms$/,
  word: "no server within ",
  meaning: (ms) => ({ does: "gives up", ms: Number(ms) }),
};

export const SERVERS_THERE: Sentence = {
  pattern: /^(\d+) servers$/,
  word: " servers",
  meaning: (peers) => ({ does: "finds", peers: Number(peers) }),
};

export const COUNTS: Sentence = {
  pattern: /^sent (\d+), dropped (\d+)$/,
  word: ", dropped ",
  meaning: (sent, dropped) => ({ does: "counts", sent: Number(sent), dropped: Number(dropped) }),
};

export const STOPPED: Sentence = {
  pattern: /^stopped after (\d+)$/,
  word: "stopped after ",
  meaning: (finished) => ({ does: "stops", finished: Number(finished) }),
};
