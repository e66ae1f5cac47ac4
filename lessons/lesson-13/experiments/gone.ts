// A server asks, and is gone before its answer. What does the client hear of that?
import { setTimeout as sleep } from "node:timers/promises";
import { Request, Router } from "zeromq";

async function answerToTheGone(mandatory: boolean): Promise<string> {
  const router = new Router({ mandatory });
  const { events } = router;
  await router.bind("tcp://127.0.0.1:0");
  const request = new Request();
  request.connect(router.lastEndpoint ?? "");
  await request.send("ready");
  const [server = ""] = await router.receive();

  request.close();
  for await (const { type } of events) if (type === "disconnect") break;
  // The socket itself looks at such news every few milliseconds, and would still send before that.
  await sleep(100);
  const answer = await router.send([server, "", "0"]).then(
    () => "0 is sent",
    (error) => `0 is not sent: ${error.code}`,
  );
  router.close();
  return answer;
}

console.log(`without mandatory: ${await answerToTheGone(false)}`);
console.log(`with mandatory: ${await answerToTheGone(true)}`);
