// The tests that take minutes: `npm run test:long`, with names of files or tests behind it as vitest wants them.
import { startVitest } from "vitest/node";

process.env.LONG_TESTS = "true";
const vitest = await startVitest("test", process.argv.slice(2), { watch: false });
await vitest.close();
