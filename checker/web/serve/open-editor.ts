import path from "node:path";
import launchEditor from "launch-editor";

/** These want the terminal, and there `npm start` is at work already. */
const IN_TERMINAL = [
  "vi",
  "vim",
  "nvim",
  "nano",
  "pico",
  "emacs",
  "mg",
  "joe",
  "micro",
  "hx",
  "helix",
  "kak",
  "ne",
  "ed",
];

/**
 * Opens a file in the learner's editor: the one of `$VISUAL` or `$EDITOR`, or one that is running.
 *
 * @param line from 1
 * @returns why it could not be opened, in words. Undefined where nothing stood in the way: an editor tells no more
 */
export function openInEditor(file: string, line: number, env: NodeJS.ProcessEnv): string | undefined {
  const [editor] = (env.VISUAL || env.EDITOR || "").split(" ");
  if (editor && IN_TERMINAL.includes(path.basename(editor)))
    return `${path.basename(editor)} wants a terminal of its own: ${editor} +${line} ${file}`;
  let why: string | undefined;
  launchEditor(`${file}:${line}`, editor || undefined, (_, message) => {
    why = message ?? "no editor was found; set EDITOR to the command that starts yours";
  });
  return why;
}
