import net from "node:net";
import { HOST } from "../harness/endpoint.ts";
import { plainText } from "../history/plain-text.ts";
import { afterRunningTime } from "../programs/running-time.ts";

/** Whoever listens here has the course's port for its check. The system frees it, however a check ends. */
const TURN_PORT = 15_559;
const GREETING = "non-blocking: ";
/** A check answers at once; what does not is something else that happens to have this port. */
const MOST_HEARD = 300;
const TO_ANSWER_MS = 5_000;

/**
 * Waits until no other check is under way on this machine, since two cannot share the port.
 *
 * @param me who others will see that they are waiting for
 * @param onWait told once with the other's words, if there is a wait
 * @returns a function that gives the turn back
 */
export async function takeTurn(me: string, onWait: (other: string) => void): Promise<() => void> {
  let told = false;
  for (;;) {
    const release = await tryToHold(me);
    if (release !== "taken") return release;
    const outcome = await waitForOther((other) => {
      if (!told) onWait(other);
      told = true;
    });
    // Something else has the port of the turn: without turns a check is as good, as long as it is alone.
    if (outcome === "no check") return () => {};
  }
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

function waitForOther(onKnown: (other: string) => void): Promise<"ended" | "no check"> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = net.connect(TURN_PORT, HOST);
    const finish = (outcome: "ended" | "no check"): void => {
      stopWaiting();
      socket.destroy();
      resolve(outcome);
    };
    const stopWaiting = afterRunningTime(TO_ANSWER_MS, () => finish("no check"));
    socket.on("data", (bytes) => {
      heard += bytes.toString();
      if (!heard.includes("\n") && heard.length < MOST_HEARD) return;
      if (!heard.startsWith(GREETING)) return finish("no check");
      stopWaiting();
      // Any user of this machine can write this.
      onKnown(plainText(heard.slice(GREETING.length, MOST_HEARD).split("\n")[0] ?? "").trim());
    });
    // The connection ends with the other's check, or it could not be made because that has just ended.
    socket.on("error", () => finish("ended"));
    socket.on("close", () => finish("ended"));
  });
}
