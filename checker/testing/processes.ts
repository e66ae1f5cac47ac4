import { readFileSync } from "node:fs";
import { allProcesses } from "../processes/descendants.ts";

/** The processes whose command line has this in it. Linux only; empty elsewhere. */
export function processesWith(text: string): number[] {
  return allProcesses().filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(text);
    } catch {
      return false;
    }
  });
}
