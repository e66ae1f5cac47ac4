import { named } from "../cast/cast.ts";
import type { Stage } from "../history/event.ts";
import type { PlayId } from "../history/play-id.ts";

/** For what a play waits. */
export interface Awaited {
  readonly stage: Stage;
  readonly who: string;
}

/** What is played, and what it waits for, in a few words: `"nobody", waiting for the end of the client`. */
export function lifeInWords({ act, look, again }: PlayId, awaited: Awaited | undefined): string {
  const how = look === undefined ? (again === undefined ? "" : ", once more") : ", for a closer look";
  return `"${act}"${how}${awaited ? `, waiting for ${awaitedInWords(awaited)}` : ""}`;
}

function awaitedInWords({ stage, who }: Awaited): string {
  const [role = who] = who.split("-");
  const it = named({ role, id: who });
  switch (stage) {
    case "open":
      return `${it} to come to its port`;
    case "first value":
      return "the first value";
    case "end":
    case "end while the server is held":
    case "end after release":
    case "end after the harness left":
      return `the end of ${it}`;
    case "asked":
      return `${it} to ask for a value`;
    case "squared":
      return `the squares of ${it}`;
    case "values printed":
    case "late lines":
    case "received printed":
      return `what ${it} prints of its values`;
    case "all offered":
      return `${it} to have sent all that it can`;
    case "stop":
      return `${it} to stop`;
  }
}
