import { emitKeypressEvents } from "node:readline";

/** A key as a learner would name it: `r`, `ctrl-c`. */
type OnKey = (key: string) => void;

/**
 * Hears single keys from the terminal. The terminal's own ways are given back by the function that this
 * returns, and also when the process ends in another way.
 *
 * @returns undefined where there is no terminal to hear
 */
export function hearKeys(
  terminal: NodeJS.ReadStream,
  onKey: OnKey,
  onHangUp: () => void,
): (() => void) | undefined {
  if (!terminal.isTTY) return undefined;
  const heard = (_: string | undefined, key: { name?: string; ctrl?: boolean; meta?: boolean }): void => {
    if (key.name === undefined || key.meta) return;
    onKey(key.ctrl ? `ctrl-${key.name}` : key.name);
  };
  const giveBack = (): void => {
    terminal.setRawMode(false);
  };
  emitKeypressEvents(terminal);
  terminal.setRawMode(true);
  terminal.on("keypress", heard);
  terminal.on("end", onHangUp);
  terminal.on("error", onHangUp);
  process.on("exit", giveBack);
  // After Ctrl-Z in another way (kill -STOP) and `fg`, the shell has set the terminal to its own ways.
  const comeBack = (): void => {
    terminal.setRawMode(true);
  };
  if (process.platform !== "win32") process.on("SIGCONT", comeBack);
  terminal.resume();
  return () => {
    terminal.off("keypress", heard);
    process.off("exit", giveBack);
    process.off("SIGCONT", comeBack);
    giveBack();
    terminal.pause();
  };
}
