import path from "node:path";

/** Whether a file is in a folder, or in one below it. Both as absolute paths. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !relative.startsWith("..") && !path.isAbsolute(relative);
}
