import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ownFile } from "../../paths.ts";

/** A file that pages load. */
export interface Asset {
  /** With a sum of what is in it: a browser may keep it for ever. */
  readonly name: string;
  readonly text: string;
}

/** What runs in the browser, as one script: a page that is opened as a file may load no module. */
export async function bundleScript(name: "page" | "viewer"): Promise<Asset> {
  return { name: `${name}.js`, ...(await bundled(`web/browser/${name}.tsx`)) };
}

/** @param more further rules */
export async function bundleStyle(more: string): Promise<Asset> {
  const { text } = await bundled("web/browser/style.css");
  return { name: "page.css", text: `${text}${more}` };
}

async function bundled(file: string): Promise<{ readonly text: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(ownFile(file))],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`${file} was not bundled`);
  return { text: output.text };
}

/** The same under a name that tells what is in it. */
export function hashed({ name, text }: Asset): Asset {
  const sum = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { name: name.replace(/\.([a-z]+)$/, `-${sum}.$1`), text };
}
