import { spawn } from "node:child_process";

/**
 * Keeps a core busy. Lets its events in now and then, so that it ends with its input: whatever becomes of
 * the process that started it, no core stays busy after it.
 */
const BURN = `
process.stdin.on("end", () => process.exit()).resume();
(function burn() {
  for (let i = 0; i < 1e7; i += 1);
  setImmediate(burn);
})();
`;

/** Keeps so many cores busy with processes of its own, until the returned function is called. */
export function loadCores(cores: number): () => void {
  const processes = Array.from({ length: cores }, () =>
    spawn(process.execPath, ["-e", BURN], { stdio: ["pipe", "ignore", "ignore"] }),
  );
  for (const each of processes) each.stdin.on("error", () => {});
  return () => {
    for (const each of processes) each.kill("SIGKILL");
  };
}
