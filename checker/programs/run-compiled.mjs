// Imported before a TypeScript program, of which its address names the file and where the compiled code is kept: Node
// is given that code for the file. Plain JavaScript, since nothing else can be read here without tsx.
import { readFileSync } from "node:fs";
import modules, { register } from "node:module";

const address = new URL(import.meta.url).searchParams;
const [program, kept] = [address.get("program"), address.get("kept")];

try {
  const { code } = JSON.parse(readFileSync(kept, "utf8"));
  process.setSourceMapsEnabled(true);
  serve(code);
} catch {
  // Gone meanwhile.
  await import("tsx");
}

/** By hooks in this thread where Node has them (22.15), else in one of their own. */
function serve(code) {
  if (modules.registerHooks === undefined) {
    register("./run-compiled-hooks.mjs", import.meta.url, { data: { program, code } });
    return;
  }
  modules.registerHooks({
    load: (url, context, next) =>
      url === program ? { format: "module", source: code, shortCircuit: true } : next(url, context),
  });
}
