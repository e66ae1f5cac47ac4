import { expect, it } from "vitest";
import { Request, Router } from "zeromq";
import { Answerer } from "./answerer.ts";
import { Asker } from "./asker.ts";
import { LostAsker } from "./lost-asker.ts";

interface Heard {
  readonly value: string;
  readonly parts: number;
  readonly isBare: boolean | undefined;
}

/** Ears that keep what comes, and something that waits for so many of it. */
function ears() {
  const heard: Heard[] = [];
  let look = (): void => {};
  const until = (count: number): Promise<Heard[]> =>
    new Promise((resolve) => {
      look = () => heard.length >= count && resolve(heard);
      look();
    });
  const listener = {
    handshake() {},
    refused() {},
    disconnected() {},
    took(value: string, parts: number, _: Buffer, isBare?: boolean) {
      heard.push({ value, parts, isBare });
      look();
    },
  };
  return { listener, until };
}

async function boundRouter(options: { mandatory?: boolean } = {}): Promise<[Router, number]> {
  const router = new Router({ receiveTimeout: 5_000, linger: 0, ...options });
  await router.bind("tcp://127.0.0.1:0");
  return [router, Number(new URL((router.lastEndpoint ?? "").replace("tcp:", "http:")).port)];
}

it("who asks is a REQ on the wire, and hears also what a REQ would drop", async () => {
  const [router, port] = await boundRouter();
  const { listener, until } = ears();
  const asker = Asker.connect(listener, port);
  await asker.ask("ready");
  const [id = "", empty, question] = await router.receive();
  expect([empty?.length, String(question)]).toEqual([0, "ready"]);
  await router.send([id, "", "7"]);
  await router.send([id, "8"]);
  await router.send([id, "", "9", "10"]);
  expect(await until(3)).toEqual([
    { value: "7", parts: 1, isBare: false },
    { value: "8", parts: 1, isBare: true },
    { value: "9 | 10", parts: 2, isBare: false },
  ]);
  await asker.close();
  router.close();
});

it("questions that are asked at once all go out", async () => {
  const [router, port] = await boundRouter();
  const asker = Asker.connect(ears().listener, port);
  await Promise.all([asker.ask("1"), asker.ask("2"), asker.ask("3")]);
  for (const each of ["1", "2", "3"]) expect(String((await router.receive())[2])).toBe(each);
  await asker.close();
  router.close();
});

it("who is asked answers a REQ once for each question", async () => {
  const port = 15_561;
  const { listener, until } = ears();
  const answerer = await Answerer.bind(listener, port);
  expect(await answerer.answer("too early")).toBe(false);
  const request = new Request({ receiveTimeout: 5_000, linger: 0 });
  request.connect(`tcp://127.0.0.1:${port}`);
  await request.send("ready");
  expect(await until(1)).toEqual([{ value: "ready", parts: 1, isBare: false }]);
  expect(await answerer.answer("7")).toBe(true);
  expect(String((await request.receive())[0])).toBe("7");
  expect(await answerer.answer("8")).toBe(false);
  request.close();
  await answerer.close();
});

it("who asks and is gone has asked, and can't be answered", async () => {
  const [router, port] = await boundRouter({ mandatory: true });
  const { events } = router;
  const asker = await LostAsker.connect(port);
  await asker?.askAndGo("ready");
  const [id = "", empty, question] = await router.receive();
  expect([empty?.length, String(question)]).toEqual([0, "ready"]);
  for await (const { type } of events) if (type === "disconnect") break;
  // The socket looks at such news every few milliseconds only.
  await expect
    .poll(() => router.send([id, "", "7"]).catch(({ code }) => code), { timeout: 5_000 })
    .toBe("EHOSTUNREACH");
  asker?.close();
  router.close();
});

it("who can't connect has not asked", async () => {
  expect(await LostAsker.connect(15_562)).toBeUndefined();
});
