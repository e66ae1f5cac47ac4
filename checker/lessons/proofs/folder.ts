import path from "node:path";
import { fileURLToPath } from "node:url";
import { ownFile } from "../../paths.ts";

/** Where the programs of a proof are. */
export function folderOf(proof: string): string {
  return path.join(fileURLToPath(ownFile("lessons/proofs/programs")), proof);
}
