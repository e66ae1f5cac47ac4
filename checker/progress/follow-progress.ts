import path from "node:path";
import { watch } from "chokidar";
import { FILE } from "./progress.ts";

/**
 * Calls `onChange` whenever this or another process has written down how the learner stands.
 *
 * @param project the top of the course
 * @returns a function that ends this
 */
export function followProgress(project: string, onChange: () => void): () => Promise<void> {
  const watcher = watch(path.join(project, FILE), { ignoreInitial: true });
  // Where the system does not tell, it is known when it is read the next time.
  watcher.on("all", () => onChange()).on("error", () => {});
  return () => watcher.close();
}
