import { randomUUID } from "node:crypto";
import { HOST } from "../../cast/ports.ts";
import type { Keys } from "./keys.ts";

/** A server of this course answers at once. */
const TO_ANSWER_MS = 2_000;

/** Whether a server of this course, with this very key, is at a port. */
export async function isServedAt(port: number, keys: Keys): Promise<boolean> {
  const question = randomUUID();
  try {
    const asked = await fetch(`http://${HOST}:${port}/api/proof?of=${question}`, {
      signal: AbortSignal.timeout(TO_ANSWER_MS),
    });
    return (await asked.text()) === keys.proofFor(question);
  } catch {
    return false;
  }
}
