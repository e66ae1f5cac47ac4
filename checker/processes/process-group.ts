import { type ChildProcess, spawn } from "node:child_process";
import { descendantsOf } from "./descendants.ts";
import { sendSignal } from "./signal.ts";

/** Sends a signal to a process that was started with a group of its own, and to all in that. */
export function signalToGroup({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
  // As long as its first process has not ended, its pid, and the group of that name, can be no other's.
  if (pid !== undefined && exitCode === null && signalCode === null) sendSignal(-pid, signal);
}

/** The same, and to what it had started and has left its group. */
export function signalToAll(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  const left = descendantsOf(child.pid);
  signalToGroup(child, signal);
  for (const each of left) sendSignal(each, signal);
}

/** Ends them all, whatever they do. */
export function killAll(child: ChildProcess): void {
  // On Windows there are no process groups; the tree is ended instead.
  if (process.platform !== "win32") signalToAll(child, "SIGKILL");
  else if (child.pid !== undefined)
    spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" }).on("error", () => {});
}
