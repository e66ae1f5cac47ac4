import { signal } from "@preact/signals";
import { type Check, KEY_HEADER, type Standing, type Word } from "../words.ts";

/** Whether the workshop's server is behind this page; else it is a file on some host. */
export const isLive = document.documentElement.hasAttribute("data-live");

/** The lesson that this page is about. */
export const lesson = document.documentElement.dataset.lesson;

/** How this page stands with the server. `stranger`: it has no key, and the server does not know it. */
export const link = signal<"none" | "open" | "lost" | "stranger">("none");

export const standing = signal<{ lessons: Readonly<Record<string, Standing>>; next?: string }>({
  lessons: {},
});

/** The last check of this page's lesson. */
export const check = signal<Check | undefined>(undefined);

/** How many saves this page has heard of. */
export const saves = signal(0);

const KEY = "workshop-key";
const AGAIN_MS = 1_000;
/** A browser has few connections to one server, and a page that nobody sees needs none. */
const UNSEEN_MS = 10_000;

/** Opens the connection to the server, and keeps it open as long as the page is seen. */
export async function connect(): Promise<void> {
  await takeKey();
  let unseen: number | undefined;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = window.setTimeout(hangUp, UNSEEN_MS);
    else if (hearing === undefined) void stayConnected();
  });
  if (!document.hidden) await stayConnected();
}

/** Asks the server to do something. Undefined where it did not do it. */
export function ask<Answer = unknown>(what: string, body: unknown): Promise<Answer | undefined> {
  const headers = { ...keyHeader(), "content-type": "application/json" };
  return answerTo(what, { method: "POST", headers, body: JSON.stringify(body) });
}

/** What the server has of this page's lesson. Undefined where it does not tell. */
export function fetchOf<Answer>(what: string): Promise<Answer | undefined> {
  return answerTo(`${what}?lesson=${lesson}`, { headers: keyHeader() });
}

async function answerTo<Answer>(what: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(`api/${what}`, request);
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

function keyHeader(): Record<string, string> {
  return { [KEY_HEADER]: localStorage.getItem(KEY) ?? "" };
}

/** Ends the connection that is open. */
let hearing: AbortController | undefined;

function hangUp(): void {
  hearing?.abort();
  hearing = undefined;
}

async function stayConnected(): Promise<void> {
  const mine = new AbortController();
  hearing = mine;
  while (hearing === mine) {
    try {
      await hearWords(mine.signal);
    } catch {
      // The server is gone, or this page has hung up.
    }
    if (hearing !== mine || link.value === "stranger") return;
    link.value = "lost";
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function hearWords(signal: AbortSignal): Promise<void> {
  const about = lesson === undefined ? "" : `?lesson=${lesson}`;
  const response = await fetch(`api/live${about}`, { headers: keyHeader(), signal });
  if (response.status === 401) link.value = "stranger";
  if (!response.ok || !response.body) return;
  link.value = "open";
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") hear(JSON.parse(line));
  }
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
    default:
      if (check.value) check.value = withMore(check.value, word);
  }
}

function withMore(it: Check, word: Exclude<Word, { is: "hello" | "standing" | "check" | "saved" }>): Check {
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
