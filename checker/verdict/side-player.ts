import { killAllPrograms } from "../programs/program.ts";
import { doSideJob, type SideJob } from "./side-job.ts";

// A process with a loopback, and so with ports, of its own. Plays what it is told, one job after the other, and ends with its
// channel, and whatever it had started with it.
process.on("exit", killAllPrograms);
process.on("disconnect", () => process.exit());
process.on("uncaughtException", () => process.exit());
// Who has started it is told to stop as well, and ends it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});

process.on("message", (job: SideJob) => {
  doSideJob(job, (play) => process.send?.({ play }))
    // What went wrong here is played again where it can be told.
    .catch(() => {})
    .finally(() => process.send?.({ done: true }));
});
process.send?.({ ready: true });
