import { expect, it } from "vitest";
import { Pull } from "zeromq";
import { UnversionedPusher } from "./unversioned-pusher.ts";

it("brings messages to a PULL that has bound, without a handshake", async () => {
  const pull = new Pull({ receiveTimeout: 5_000 });
  await pull.bind("tcp://127.0.0.1:0");
  const { port } = new URL((pull.lastEndpoint ?? "").replace("tcp:", "http:"));
  const pusher = await UnversionedPusher.connect(Number(port));
  for (const bytes of [
    [0xff, 0xfe, 0x00],
    [0x7b, 0x7d],
  ])
    pusher.send(Buffer.from(bytes));
  expect([...(await pull.receive()), ...(await pull.receive())].map((part) => [...part])).toEqual([
    [0xff, 0xfe, 0x00],
    [0x7b, 0x7d],
  ]);
  pusher.close();
  pull.close();
});
