import type { Row } from "../compare/rows.ts";
import type { Event } from "../history/event.ts";
import type { PlayId } from "../history/play-id.ts";
import type { PointState } from "../report/point-states.ts";
import type { Told } from "../report/told.ts";
import type { Result } from "../verdict/result.ts";

/**
 * What the workshop's server and a page that is open in a browser say to each other. All of it is JSON: one word on a line.
 */

/** What a page shows of a lesson in lists and at headings. */
export interface Standing {
  readonly isDone: boolean;
  readonly hintsShown: number;
  /** What the last check has found, where it failed. */
  readonly failed?: {
    readonly misconception: string;
    /** Where that is explained: `lesson-2.html#one-send-at-a-time`. Undefined where it is nowhere. */
    readonly explainedAt?: string;
  };
}

/** A check of a lesson's programs, as it is shown to whoever has a page of the lesson open. */
export interface Check {
  /** Another one for each check that this server has begun. */
  readonly number: number;
  /** What it was begun for: `You have saved client.ts.` */
  readonly why: string;
  /** `waits`: for another check, since two can't share the port. */
  readonly phase: "waits" | "runs" | "ended";
  /** For which other check it waits. */
  readonly waitsFor?: string;
  /** The points that are known to hold. */
  readonly holds: readonly Told[];
  /** What it is at, in a few words. */
  readonly life?: string;
  /** What it has said beside its result. */
  readonly said: readonly string[];
  readonly events: readonly Event[];
  readonly outcome?: Outcome;
}

/** What came of a check: a report, or why there is none. */
export type Outcome = { readonly report: Report } | { readonly failed: string };

/** A result as a page shows it. The texts are those of every report. */
export interface Report {
  readonly result: Result;
  /** Of each point of the task, in their order. */
  readonly points: readonly PointState[];
  readonly failure?: FailureShown;
  /** Beside a pass in which not all went well. */
  readonly loss?: string;
  /** The play that tells the story. */
  readonly play?: PlayId;
  /** What to do now, beside what a failure says. */
  readonly offers: readonly OfferShown[];
}

export interface FailureShown {
  readonly misconception: string;
  readonly expected: string;
  readonly happened: string;
  readonly likely: string;
  readonly next: string;
  /** Where it is explained. */
  readonly explained: { readonly href: string; readonly words: string };
  /** The end of the program's standard error, where it came to an error. */
  readonly ownWords: readonly string[];
  /** The learner's file, and the line where that is known. */
  readonly place?: {
    readonly file: string;
    readonly line?: number;
    /** The role of the lesson's program that the file is. */
    readonly role?: string;
  };
}

export type OfferShown =
  | { readonly what: "hint"; readonly words: string; readonly link: string }
  | { readonly what: "next"; readonly words: string; readonly href: string };

/** A piece of a line of code, with its colours by day and by night. */
export interface CodePiece {
  readonly text: string;
  readonly light: string;
  readonly dark: string;
}

/** A learner's program, as it is on disk. */
export interface CodeFile {
  readonly role: string;
  /** As a user would type it. */
  readonly file: string;
  readonly lines?: readonly (readonly CodePiece[])[];
  /** Why it can't be shown. */
  readonly problem?: string;
}

/** A learner's program beside the solution's. */
export interface Comparison {
  readonly role: string;
  readonly rows?: readonly Row[];
  /** Why it can't be compared. */
  readonly problem?: string;
}

/** What a lesson's page shows to those who can't check: as it was recorded, a pass and a failure. */
export interface Recorded {
  readonly pass: Report;
  readonly fail: Report;
  /** The programs that failed, each with the page that shows it. */
  readonly programs: readonly { readonly href: string; readonly name: string }[];
}

/** A play that was kept, to be seen beside another one. */
export interface KeptPlay {
  /** When its check ended, as an ISO date. */
  readonly at: string;
  /** Of a failure, those of the play that told it; of a pass, those of all plays. */
  readonly events: readonly Event[];
  /** The play that told what came of it. */
  readonly told: PlayId;
}

/** The last plays of a lesson that told a failure and a pass. */
export interface KeptPlays {
  readonly fail?: KeptPlay;
  readonly pass?: KeptPlay;
}

/** Said by a page. */
export type PageWord =
  /** Is this the server of the course? Another program may have its port. */
  | { readonly is: "question"; readonly question: string }
  /** The page has the key, and is about this lesson. */
  | { readonly is: "here"; readonly key: string; readonly lesson?: string };

/** Said by the server. */
export type Word =
  /** What only who has the key can say to the page's question: an HMAC of it (SHA-256, in hexadecimal digits). */
  | { readonly is: "proof"; readonly proof: string }
  /** The page's key is none. */
  | { readonly is: "stranger" }
  /** First of all. Pages of another build than this are older or newer than the server. */
  | { readonly is: "hello"; readonly build: string }
  | {
      readonly is: "standing";
      readonly lessons: Readonly<Record<string, Standing>>;
      /** The first lesson that is not done. */
      readonly next?: string;
    }
  /** All of the check of the page's lesson, as it is now. Undefined where there was none. */
  | { readonly is: "check"; readonly check: Check | undefined }
  /** A file of the page's lesson was saved. */
  | { readonly is: "saved"; readonly file: string }
  /** What has come to it since. */
  | { readonly is: "holds"; readonly point: Told }
  | { readonly is: "life"; readonly words: string }
  | { readonly is: "said"; readonly line: string }
  | { readonly is: "happened"; readonly events: readonly Event[] };

/** Where pages are told what happens. */
export const LIVE = "api/live";

/** The name of the header that carries the key. */
export const KEY_HEADER = "x-workshop-key";
