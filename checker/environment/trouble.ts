import { createRequire } from "node:module";
import { ownFile } from "../paths.ts";
import { shortageIn } from "./shortage.ts";

/** Whether an error's text says that the zeromq package's compiled part is missing or does not fit. */
export function isAddonError(text: string): boolean {
  return /zeromq.*(\.node|addon|prebuil)|ERR_DLOPEN_FAILED|No native build|dlopen/i.test(text);
}

/** Says that the addon does not load, and the way out. */
export function addonInWords(error: string): string {
  const word = error.split("\n").find((line) => /Error|No native/.test(line)) ?? error.split("\n")[0];
  return (
    `the zeromq package's addon does not load on this machine: ${word?.trim() || "no further word of it"}. ` +
    "Remove the folder node_modules and run `npm install` again."
  );
}

/**
 * Loads the zeromq package, for all that import it after this. Its loader tries one build after another and
 * warns of each that is missing, with a stack trace; only its last word is of use.
 *
 * @throws Error where no build loads
 */
export function loadAddon(): void {
  const { warn } = console;
  console.warn = () => {};
  try {
    createRequire(ownFile("environment/"))("zeromq");
  } finally {
    console.warn = warn;
  }
}

const DISK: Readonly<Record<string, string>> = {
  EROFS: "it is read-only. Copy the course to a place where you may write",
  EACCES: "you may not write there. Change the rights of the folder, or copy the course to one of your own",
  EPERM: "you may not write there. Change the rights of the folder, or copy the course to one of your own",
  ENOSPC: "the disk is full. Make room on it",
  EDQUOT: "your share of the disk is used up. Make room in it",
};

/**
 * What stands in the way of the whole command, in words, with the way out. Undefined if the error says
 * nothing of that kind.
 */
export function troubleIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const {
    code = "",
    path = "a file",
    dest = path,
    syscall,
  }: NodeJS.ErrnoException & { dest?: string } = error;
  // Node 20 says of a folder that it can't make on a read-only disk that it is not there.
  const disk = code === "ENOENT" && syscall === "mkdir" ? DISK.EROFS : DISK[code];
  if (disk !== undefined) return `${dest} could not be written: ${disk}, then try again.`;
  const text = `${code} ${error.message}`;
  const shortage = shortageIn(text);
  if (shortage !== undefined)
    return `${shortage}, and that is an error to the checker: ${error.message}. Make room, then try again.`;
  return isAddonError(text) ? addonInWords(error.message) : undefined;
}
