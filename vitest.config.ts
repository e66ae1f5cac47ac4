import { configDefaults, defineConfig } from "vitest/config";
import { SLOTS } from "./checker/testing/slot-count.ts";

/** Tests that take minutes have a name of their own and a command of their own: `npm run test:long`. */
const LONG = "checker/**/*.long.test.ts";
const isLong = process.env.LONG_TESTS === "true";

export default defineConfig({
  test: {
    include: [isLong ? LONG : "checker/**/*.test.ts"],
    exclude: isLong ? configDefaults.exclude : [...configDefaults.exclude, LONG],
    // There is one port 5559, so whatever plays a lesson does it alone.
    fileParallelism: false,
    // Concurrent tests take a slot each (checker/testing/slots.ts); where there is none free, they wait for it.
    maxConcurrency: SLOTS,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
