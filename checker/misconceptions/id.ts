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
  "wrong-security",
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
  "not-flushed",
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
  "limit-for-each",
  "no-last-word",
  "queue-without-end",
  "wrong-count",
  "stops-mid-work",
  "second-signal-kills",
  "takes-another",
  "blocks-the-loop",
  "ignores-signal",
  // from Part 3 on
  "starts-before-all",
  "counts-connections",
  "mixes-clients",
  "stops-at-rubbish",
  "waits-for-another-client",
  "one-end-for-all",
  "prints-in-arrival-order",
  "done-by-the-clock",
  "keeps-all-to-itself",
  "shares-by-turn",
  "hands-out-twice",
  "never-asks",
  "asks-too-early",
  "gives-two-at-once",
  // from Part 4 on
] as const;

export type MisconceptionId = (typeof MISCONCEPTIONS)[number];

/**
 * What was seen of a misconception that has several causes. It chooses the words, and is no part of the name: whoever
 * counts failures counts the names.
 */
export const SEEN = [
  // wrong-side
  "connects-too",
  // nothing-bound
  "open-in-vain",
  // not-connected
  "comes-late",
  // wrong-value
  "json",
  "printed-line",
  "parts",
  "bytes-text",
  "object-text",
  "raw-bytes",
  "not-a-number",
  "trailing-nul",
  "leftover",
  "line-break",
  "bare",
  "undefined",
  "empty",
  "off-by-one",
  "as-number",
  "no-number",
  "size",
  // missing-value
  "queued-elsewhere",
  "never-begins",
  "rubbish",
  "gone",
  // sent-not-printed
  "how-many",
  // wrong-count
  "waits-for-more",
  "letters",
  // starts-before-all
  "another-number",
  "says-so",
  // mixes-clients
  "no-default",
  // stops-at-rubbish
  "leaves-the-loop",
  // one-end-for-all
  "one-for-each",
  // never-ends
  "has-all",
  // never-asks
  "once",
  // counts-connections
  "visitor",
  "comes-again",
  "too-low",
  "uneven",
  // send-not-awaited
  "all-at-once",
  // no-last-word
  "on-stderr",
  // waits-for-reply
  "answers",
  // stops-mid-work
  "work-cancelled",
  "by-the-signal",
  // early-value
  "cut-short",
  // stops-early
  "when-quiet",
  // crashed
  "without-words",
  // no-program
  "missing-file",
] as const;

export type Seen = (typeof SEEN)[number];
