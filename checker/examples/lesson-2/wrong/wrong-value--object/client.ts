// Each value is an object: the wire carries [object Object] three times.
import { Push } from "zeromq";

interface Job {
  n: number;
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const jobs: Job[] = [{ n: 0 }, { n: 1 }, { n: 2 }];
for (const job of jobs) {
  console.log(`sending ${job.n}`);
  await push.send(job as any);
}
