import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { openInEditor } from "./open-editor.ts";

test.each(["vim", "/usr/bin/nvim", "nano -w"])(
  "%s wants the terminal, so it is told how to start it by hand",
  (editor) => {
    expect(openInEditor("/x/client.ts", 12, { EDITOR: editor })).toContain("+12 /x/client.ts");
  },
);

test.skipIf(process.platform === "win32")("an editor with a window gets the file", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "editor-"));
  try {
    const [editor, told, file] = ["editor", "told", "client.ts"].map((name) => path.join(folder, name));
    writeFileSync(editor ?? "", `#!/bin/sh\necho "$@" > ${told}.part && mv ${told}.part ${told}\n`);
    chmodSync(editor ?? "", 0o755);
    writeFileSync(file ?? "", "");
    expect(openInEditor(file ?? "", 3, { VISUAL: editor, EDITOR: "vim" })).toBeUndefined();
    await vi.waitUntil(() => existsSync(told ?? ""), { timeout: 20_000 });
    expect(readFileSync(told ?? "", "utf8")).toContain(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
