/** The closed list of what a failure can be put down to. A failed claim names one of these. */
export const MISCONCEPTIONS = [
  "no-program",
  "does-not-compile",
  "crashed",
  "nothing-bound",
  "not-connected",
  "bind-not-awaited",
  "wrong-port",
  "wrong-address",
  "wrong-side",
  "wrong-socket",
  "waits-for-reply",
  "waits-for-server",
  "send-not-awaited",
  "missing-value",
  "extra-value",
  "out-of-order",
  "wrong-value",
  "printed-not-sent",
  "sent-not-printed",
  "never-receives",
  "receive-not-awaited",
  "received-not-printed",
  "early-value",
  "late-received",
  "late-value",
  "overlapping-work",
  "stops-early",
  "never-ends",
  "wrong-exit-code",
  "lost-at-exit",
  "race",
  // from Part 2 on
  "waits-forever",
  "gives-up-early",
  "no-last-word",
  "queue-without-end",
  "wrong-count",
  // from Part 3 on
  // from Part 4 on
] as const;

export type MisconceptionId = (typeof MISCONCEPTIONS)[number];
