import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Runs the one test that the benchmark compares a check with; `npm test` has a setting of its own. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    include: ["checker/bench/lesson-*.plain.ts"],
    testTimeout: 60_000,
  },
});
