import { createInterface } from "node:readline/promises";

/** Whether there is somebody to be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** What is typed as the answer to a question. Undefined where the input has ended, or Ctrl-C was typed. */
export async function askInTerminal(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<undefined>((resolve) => terminal.once("close", () => resolve(undefined)));
    return await Promise.race([terminal.question(question), closed]);
  } finally {
    terminal.close();
  }
}
