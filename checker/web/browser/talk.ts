import { signal } from "@preact/signals";
import { type Check, KEY_HEADER, type Standing, type Word } from "../words.ts";
import { keepConnected, type Link } from "./connection.ts";

/** Whether the workshop's server is behind this page; else it is a file on some host. */
export const isLive = document.documentElement.hasAttribute("data-live");

/** The lesson that this page is about. */
export const lesson = document.documentElement.dataset.lesson;

/** How this page stands with the server. */
export const link = signal<Link>("none");

export const standing = signal<{ lessons: Readonly<Record<string, Standing>>; next?: string }>({
  lessons: {},
});

/** The last check of this page's lesson. */
export const check = signal<Check | undefined>(undefined);

/** How many saves this page has heard of. */
export const saves = signal(0);

const KEY = "workshop-key";

/** Takes the key, if this page was opened by a link of `npm start`, and hears from then on what happens. */
export async function connect(): Promise<void> {
  await takeKey();
  const key = localStorage.getItem(KEY);
  if (key === null) {
    link.value = "stranger";
    // Another window of this browser may be given a key.
    addEventListener("storage", (event) => event.key === KEY && location.reload());
  } else
    keepConnected({
      key,
      lesson,
      hear,
      onLink: (now) => {
        link.value = now;
      },
    });
}

/** Asks the server to do something. Undefined where it did not do it. */
export function ask<Answer = unknown>(what: string, body: unknown): Promise<Answer | undefined> {
  return answerTo(what, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** What the server has of this page's lesson. Undefined where it does not tell. */
export function fetchOf<Answer>(what: string): Promise<Answer | undefined> {
  return answerTo(`${what}?lesson=${lesson}`, {});
}

async function answerTo<Answer>(what: string, request: RequestInit): Promise<Answer | undefined> {
  // The key is shown to nobody but the server that has proven to have it.
  const key = link.value === "open" ? localStorage.getItem(KEY) : null;
  if (key === null && what !== "key") return undefined;
  const headers = { ...request.headers, ...(key === null ? {} : { [KEY_HEADER]: key }) };
  try {
    const response = await fetch(`api/${what}`, { ...request, headers });
    if (response.status === 401) link.value = "stranger";
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The link that `npm start` prints has a token in it, which is worth the key once. */
async function takeKey(): Promise<void> {
  const token = /^#link=([\w-]+)$/.exec(location.hash)?.[1];
  if (token === undefined) return;
  // It is not to stand in the history of the browser.
  history.replaceState(null, "", location.pathname);
  const given = await ask<{ key: string }>("key", { token });
  if (given) localStorage.setItem(KEY, given.key);
}

let build: string | undefined;

function hear(word: Word): void {
  switch (word.is) {
    case "hello":
      // A server that was started again after the course has changed has other pages.
      if (build !== undefined && build !== word.build) location.reload();
      build = word.build;
      break;
    case "standing":
      standing.value = word;
      break;
    case "check":
      check.value = word.check;
      break;
    case "saved":
      saves.value += 1;
      break;
    case "proof":
    case "stranger":
      // These are between the two ends of the connection.
      break;
    default:
      if (check.value) check.value = withMore(check.value, word);
  }
}

function withMore(
  it: Check,
  word: Exclude<Word, { is: "hello" | "standing" | "check" | "saved" | "proof" | "stranger" }>,
): Check {
  switch (word.is) {
    case "holds":
      return { ...it, holds: [...it.holds, word.point] };
    case "life":
      return { ...it, life: word.words };
    case "said":
      return { ...it, said: [...it.said, word.line] };
    case "happened":
      return { ...it, events: [...it.events, ...word.events] };
  }
}
