import net from "node:net";
import { HOST, TURN_PORT } from "../cast/ports.ts";
import { plainText } from "../history/plain-text.ts";
import { afterRunningTime, runningTime } from "../processes/running-time.ts";

const GREETING = "non-blocking: ";
/** A check answers at once; what does not is something else that happens to have this port. */
const TO_ANSWER_MS = 5_000;
/** After so long a wait in silence it is told what is waited for. */
const TO_TELL_MS = 2_000;
const MOST_HEARD = 300;
/** A check that has just ended hangs up before it has said who it was; what does so again and again is none. */
const MOST_HANG_UPS = 5;
const TO_ASK_AGAIN_MS = 50;

/**
 * Waits until no other check is under way on this machine, since two cannot share the port.
 *
 * @param me who others will see that they are waiting for
 * @param onWait told once with the other's words, if there is a wait
 * @returns a function that gives the turn back
 */
export async function takeTurn(me: string, onWait: (other: string) => void): Promise<() => void> {
  const told = new Set<string>();
  const tell = (other: string): void => {
    if (!told.has(other)) onWait(other);
    told.add(other);
  };
  for (let hangUps = 0; hangUps < MOST_HANG_UPS; ) {
    const release = await tryToHold(me);
    if (release !== "taken") return release;
    const outcome = await waitForOther(tell);
    if (outcome === "no check") break;
    hangUps = outcome === "hung up" ? hangUps + 1 : 0;
    if (outcome === "hung up") await runningTime(TO_ASK_AGAIN_MS);
  }
  // Something else has the port of the turn: without turns a check is as good, as long as it is alone.
  return () => {};
}

function tryToHold(me: string): Promise<(() => void) | "taken"> {
  return new Promise((resolve) => {
    const waiting = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      waiting.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => waiting.delete(socket));
      socket.write(`${GREETING}${me}\n`);
      socket.unref();
    });
    // Where nobody may listen at all there are no turns to take; the check says why.
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code === "EADDRINUSE" ? "taken" : () => {}),
    );
    server.listen(TURN_PORT, HOST, () => {
      server.unref();
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      });
    });
  });
}

function waitForOther(onKnown: (other: string) => void): Promise<"ended" | "hung up" | "no check"> {
  return new Promise((resolve) => {
    let heard = "";
    let isKnown = false;
    const socket = net.connect(TURN_PORT, HOST);
    const finish = (outcome: "ended" | "hung up" | "no check"): void => {
      stopWaiting();
      stopTelling();
      socket.destroy();
      resolve(outcome);
    };
    const stopWaiting = afterRunningTime(TO_ANSWER_MS, () => finish("no check"));
    const stopTelling = afterRunningTime(TO_TELL_MS, () =>
      onKnown(`whatever has port ${TURN_PORT} open, and does not say what it is`),
    );
    socket.on("data", (bytes) => {
      if (isKnown) return;
      heard += bytes.toString();
      if (!heard.includes("\n") && heard.length < MOST_HEARD) return;
      if (!heard.startsWith(GREETING)) return finish("no check");
      stopWaiting();
      stopTelling();
      isKnown = true;
      // Any user of this machine can write this.
      onKnown(plainText(heard.slice(GREETING.length, MOST_HEARD).split("\n")[0] ?? "").trim());
    });
    // The connection ends with the other's check, or it could not be made because that has just ended.
    socket.on("error", ({ code }: NodeJS.ErrnoException) =>
      finish(isKnown || code === "ECONNREFUSED" ? "ended" : "hung up"),
    );
    socket.on("close", () => finish(isKnown ? "ended" : "hung up"));
  });
}
