import type { Word } from "../words.ts";

/** A connection on which nothing is said is closed by what stands between, and the page would take it for an end. */
const STILL_HERE_MS = 20_000;

/**
 * A response that goes on as long as the page is open: a word of JSON on each line, and an empty line now and then.
 *
 * @param signal ends it
 * @param join lets the page hear words, and gives a function that ends this
 */
export function liveWords(signal: AbortSignal, join: (hear: (word: Word) => void) => () => void): Response {
  const encoder = new TextEncoder();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (line: string): void => controller.enqueue(encoder.encode(`${line}\n`));
      const leave = join((word) => write(JSON.stringify(word)));
      const stillHere = setInterval(() => write(""), STILL_HERE_MS);
      end = () => {
        clearInterval(stillHere);
        leave();
        end = () => {};
      };
      signal.addEventListener("abort", () => end());
    },
    cancel: () => end(),
  });
  return new Response(body, { headers: { "content-type": "application/x-ndjson; charset=utf-8" } });
}
