import { LIVE, type PageWord, type Word } from "../words.ts";

/** How a page stands with the server. `stranger`: it has no key, or the server does not know it. */
export type Link = "none" | "open" | "lost" | "stranger";

/** What a connection is made with. */
interface Page {
  readonly key: string;
  /** The lesson that the page is about. */
  readonly lesson: string | undefined;
  hear(word: Word): void;
  onLink(link: Link): void;
}

const AGAIN_MS = 1_000;
/** A page that nobody sees need not be told anything. */
const UNSEEN_MS = 10_000;

/** Opens the connection to the server, and keeps it open as long as the page is seen. */
export function keepConnected(page: Page): void {
  let socket: WebSocket | undefined;
  let unseen: number | undefined;
  const open = (): void => {
    const mine = connect(page, (isStranger) => {
      // Another one has taken its place, or the page has hung up.
      if (socket !== mine) return;
      socket = undefined;
      page.onLink(isStranger ? "stranger" : "lost");
      if (!isStranger) setTimeout(() => !document.hidden && !socket && open(), AGAIN_MS);
    });
    socket = mine;
  };
  document.addEventListener("visibilitychange", () => {
    clearTimeout(unseen);
    if (!document.hidden) {
      if (!socket) open();
      return;
    }
    unseen = window.setTimeout(() => {
      const left = socket;
      socket = undefined;
      left?.close();
    }, UNSEEN_MS);
  });
  if (!document.hidden) open();
}

/** @param onEnd told when it is over, and whether the server did not know the page */
function connect({ key, lesson, hear, onLink }: Page, onEnd: (isStranger: boolean) => void): WebSocket {
  const address = new URL(LIVE, location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(address);
  const question = crypto.randomUUID();
  let isStranger = false;
  const say = (word: PageWord): void => socket.send(JSON.stringify(word));
  socket.addEventListener("open", () => say({ is: "question", question }));
  socket.addEventListener("message", async ({ data }) => {
    const word: Word = JSON.parse(String(data));
    switch (word.is) {
      case "proof":
        // Whoever has the port and not the key does not get it either.
        if (word.proof === (await proofFor(question, key)))
          say({ is: "here", key, ...(lesson === undefined ? {} : { lesson }) });
        else {
          isStranger = true;
          socket.close();
        }
        break;
      case "stranger":
        isStranger = true;
        break;
      default:
        if (word.is === "hello") onLink("open");
        hear(word);
    }
  });
  socket.addEventListener("close", () => onEnd(isStranger));
  return socket;
}

/** An HMAC of the question (SHA-256), in hexadecimal digits. */
async function proofFor(question: string, key: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const secret = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", secret, encoder.encode(question)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
