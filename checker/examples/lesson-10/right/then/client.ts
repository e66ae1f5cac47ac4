import { Push } from "zeromq";

const wanted = Number(process.env.SERVERS || 2);
const push = new Push({ sendHighWaterMark: 100, linger: 5000 });
const events = push.events;
let strangers = 0;

function gathered(servers: number): Promise<void> {
  if (servers >= wanted) return Promise.resolve();
  return events.receive().then(({ type }) => {
    switch (type) {
      case "accept":
        strangers += 1;
        return gathered(servers);
      case "handshake":
        strangers -= 1;
        return gathered(servers + 1);
      case "disconnect":
        if (strangers === 0) return gathered(servers - 1);
        strangers -= 1;
        return gathered(servers);
      default:
        return gathered(servers);
    }
  });
}

push
  .bind("tcp://127.0.0.1:5559")
  .then(() => gathered(0))
  .then(async () => {
    process.stdout.write(`${wanted} servers\n`);
    for (const value of Array(10).keys()) await push.send(`${value}`);
    push.close();
  });
