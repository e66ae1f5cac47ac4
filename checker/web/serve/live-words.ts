import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { lessonNamed } from "../../lessons/list.ts";
import { LIVE, type PageWord, type Word } from "../words.ts";
import type { Keys } from "./keys.ts";
import { whyRefused } from "./who-may.ts";

/** A page says next to nothing. */
const MOST_BYTES = 10_000;
/** A page that does not read what it is told is no page any more, and what waits for it is let go. */
const MOST_WAITING = 50_000_000;
/** Between two looks whether a page is still there. */
const LOOK_EVERY_MS = 20_000;

/** What pages that are open are told, and when they come and go. */
interface Live {
  readonly keys: Keys;
  /** Further origins at which this server is reached. */
  readonly forwarded: () => readonly string[];
  /** Lets a page hear words from now on, and gives a function that ends this. */
  join(lesson: string | undefined, hear: (word: Word) => void): () => void;
}

/**
 * The connections of pages that are open: web sockets, of which a browser may have many. A page asks for a proof that this is the
 * course's server before it shows its key, since another program may have the port by now.
 *
 * @returns a function that ends all of them
 */
export function hearPages(server: Server, live: Live): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => {});
    if (request.url !== `/${LIVE}` || whyRefused(askedIn(request), live.forwarded()) !== undefined) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (page) => greet(page, live));
  });
  const looking = setInterval(() => {
    for (const page of sockets.clients) page.ping();
  }, LOOK_EVERY_MS).unref();
  return () => {
    clearInterval(looking);
    for (const page of sockets.clients) page.terminate();
    sockets.close();
  };
}

function greet(page: WebSocket, { keys, join }: Live): void {
  let leave: (() => void) | undefined;
  page.on("error", () => {});
  page.on("close", () => leave?.());
  const tell = (word: Word): void => {
    if (page.bufferedAmount > MOST_WAITING) page.terminate();
    else page.send(JSON.stringify(word));
  };
  page.on("message", (bytes) => {
    const word = wordIn(String(bytes));
    if (word?.is === "question") tell({ is: "proof", proof: keys.proofFor(word.question) });
    else if (word?.is === "here" && keys.isKey(word.key) && !leave)
      leave = join(lessonNamed(word.lesson ?? "")?.name, tell);
    else {
      tell({ is: "stranger" });
      page.close();
    }
  });
}

function askedIn({ headers }: IncomingMessage) {
  const { host, origin } = headers;
  return { host, origin, site: String(headers["sec-fetch-site"] ?? ""), mode: undefined };
}

function wordIn(text: string): PageWord | undefined {
  try {
    const word: unknown = JSON.parse(text);
    if (typeof word !== "object" || word === null) return undefined;
    const { is, question, key, lesson }: Record<string, unknown> = { ...word };
    if (is === "question" && typeof question === "string") return { is, question };
    if (is === "here" && typeof key === "string")
      return { is, key, ...(typeof lesson === "string" ? { lesson } : {}) };
    return undefined;
  } catch {
    return undefined;
  }
}
