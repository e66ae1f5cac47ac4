import { killAllPrograms } from "../programs/program.ts";
import { type Job, play } from "./slot-job.ts";

// A process that plays the jobs that it is sent, one after the other. It ends with its channel, and whatever
// it had started with it.
process.on("disconnect", () => {
  killAllPrograms();
  process.exit();
});
process.on("message", (job: Job) => {
  play(job).then(
    (verdict) => process.send?.({ verdict }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
