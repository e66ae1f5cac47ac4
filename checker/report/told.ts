/** What a line of a report is about: a point of the task, or a claim that shows none. */
export interface Told {
  readonly number?: number;
  readonly words: string;
}
