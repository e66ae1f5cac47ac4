/** Something that a timeline shows at one moment in one lane. */
export interface Mark {
  /** Milliseconds since the check began. */
  readonly at: number;
  /** The lane's id. */
  readonly lane: string;
  readonly kind: "starts" | "ends" | "sends" | "arrives" | "finishes" | "note";
  /** In a few words. */
  readonly text: string;
  /** The value that is sent, arrives or is finished. */
  readonly value?: string;
  /** Of a value that arrives: the lane from which it came, where that is known. */
  readonly from?: string;
  /** Of a value that arrives: the place, among the marks of its story, of the one by which it was sent, where that was seen. */
  readonly sending?: number;
  /** Of a value that is sent: it never arrived in this play, or whoever has it never said so. */
  readonly lost?: "never arrives" | "never printed";
  /** Whether the lane's program has sent by now all that it sends. */
  readonly isAllSent?: true;
  /** Whether the lane's program is at work on a value from here on, or no longer. */
  readonly work?: boolean;
  /** Whether the checker holds the lane's program still from here on, or no longer. */
  readonly isHeld?: boolean;
  /** The moment for which the picture is drawn: the client is done, a server is not. */
  readonly isMoment: boolean;
  /** Of an end: whether it was by itself and with code 0. */
  readonly isGood?: boolean;
  /** Place of the event in the list that was given. */
  readonly event: number;
}

/** A value as it can stand in a lane. */
export function short(value: string): string {
  if (value === "") return "(empty)";
  return value.length > 14 ? `${value.slice(0, 13)}…` : value;
}
