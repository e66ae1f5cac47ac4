// The pipeline that you begin with, and two workers. The sink is here: it counts what comes.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

function start(program: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", `../starter/${program}.ts`], {
    cwd: import.meta.dirname,
    env: { ...process.env, WORK_MS: "20", WORKERS: "2" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const sink = new Pull();
await sink.bind("tcp://127.0.0.1:5560");
const workers = [start("worker"), start("worker")];
start("ventilator");

for (let count = 0; count < 20; count++) await sink.receive();
console.log("20 squares have come to the sink");

await Promise.race(workers.map((worker) => worker.exitCode ?? once(worker, "exit")));
await sleep(1000);
const ended = workers.filter(({ exitCode }) => exitCode !== null).length;
console.log(
  [
    "both workers are still there",
    "one worker has ended, the other is still there",
    "both workers have ended",
  ][ended],
);
for (const worker of workers) worker.kill();
sink.close();
