/** What a look at one thing found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly what: string;
  readonly says: string;
  /** What to do about it. Only there if it stands in the way. */
  readonly todo?: string;
}

/** A look at one thing. A fault in the look itself is a finding too. */
export type Look = () => Finding | Promise<Finding>;
