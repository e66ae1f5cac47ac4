import { expect, it } from "vitest";
import { QueuedJob } from "./queued-job.ts";
import type { SideJob } from "./side-job.ts";

const JOB: SideJob = { lesson: "lesson-1", acts: [], commands: {}, tells: "all" };

it("a job has run since a moment where it runs, or was over after that", async () => {
  let ms = 0;
  let [begin, end] = [(): boolean => false, (): void => {}];
  const play = (_: SideJob, begins: () => boolean): Promise<void> => {
    begin = begins;
    return new Promise((resolve) => {
      end = resolve;
    });
  };
  const job = new QueuedJob({ play }, JOB, () => ms);
  expect(job.hasRunSince(0)).toBe(false);
  ms = 100;
  begin();
  ms = 150;
  expect([job.hasRunSince(0), job.hasRunSince(150)]).toEqual([true, true]);
  ms = 200;
  end();
  await job.done();
  expect([job.hasRunSince(0), job.hasRunSince(200), job.hasRunSince(201)]).toEqual([true, true, false]);
});
