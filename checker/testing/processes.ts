import { readdirSync, readFileSync } from "node:fs";

/** The processes whose command line has this in it. Linux only; empty elsewhere. */
export function processesWith(text: string): number[] {
  return processes()
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(text);
      } catch {
        return false;
      }
    });
}

function processes(): string[] {
  try {
    return readdirSync("/proc");
  } catch {
    return [];
  }
}
