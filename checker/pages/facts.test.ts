import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { Publisher, Pull, Push, Reply, Request, type Socket } from "zeromq";

// What the pages say of the library without a program that shows it. Each test has a port of its own.
const ANY_PORT = "tcp://127.0.0.1:*";

/** Binds, and gives the endpoint with the port that it got. */
async function bind(socket: Socket): Promise<string> {
  await socket.bind(ANY_PORT);
  return String(socket.lastEndpoint);
}

test("lesson 1: a send before bind is done fails with EBUSY", async () => {
  const push = new Push();
  const binding = push.bind(ANY_PORT);
  await expect(async () => push.send("0")).rejects.toMatchObject({ code: "EBUSY" });
  await binding;
  push.close();
});

test("lesson 1: close while a send still waits fails that send", async () => {
  const push = new Push();
  await bind(push);
  const sending = push.send("0");
  push.close();
  await expect(sending).rejects.toMatchObject({ code: "EAGAIN" });
});

test.each([
  { name: "REQ and PULL", binding: () => new Request(), connecting: () => new Pull() },
  { name: "PUB and PULL", binding: () => new Publisher(), connecting: () => new Pull() },
  { name: "PUSH and REP", binding: () => new Push(), connecting: () => new Reply() },
])("lessons 1, 3 and 5: $name connect, and then ZeroMQ ends the connection", async (types) => {
  const binding = types.binding();
  const connecting = types.connecting();
  // The monitor begins when it is first asked for.
  const { events } = connecting;
  connecting.connect(await bind(binding));
  const seen: string[] = [];
  for await (const { type } of events) {
    seen.push(type);
    if (type === "disconnect" || type === "handshake") break;
  }
  expect(seen).toContain("connect");
  expect(seen.at(-1)).toBe("disconnect");
  binding.close();
  connecting.close();
});

test("lesson 2: sends without await go well when a server is already connected", async () => {
  const push = new Push();
  const pull = new Pull();
  pull.connect(await bind(push));
  await push.send("first");
  await Promise.all([push.send("0"), push.send("1"), push.send("2")]);
  for (const value of ["first", "0", "1", "2"]) expect(String(await pull.receive())).toBe(value);
  push.close();
  pull.close();
});

test("lesson 3: the second program that binds gets EADDRINUSE", async () => {
  const push = new Push();
  const pull = new Pull();
  const endpoint = await bind(push);
  await expect(pull.bind(endpoint)).rejects.toMatchObject({ code: "EADDRINUSE" });
  push.close();
  pull.close();
});

test("lesson 3: a PULL comes back by itself when the client was away", async () => {
  const first = new Push();
  const endpoint = await bind(first);
  const pull = new Pull();
  pull.connect(endpoint);
  await first.send("0");
  expect(String(await pull.receive())).toBe("0");
  await first.unbind(endpoint);
  first.close();

  const second = new Push();
  // The port is free when the library's own thread has let go of it.
  await expect.poll(() => second.bind(endpoint).then(() => "bound"), { timeout: 10_000 }).toBe("bound");
  await second.send("1");
  expect(String(await pull.receive())).toBe("1");
  second.close();
  pull.close();
});

test("lesson 3: a second connect() is a second connection", async () => {
  const push = new Push();
  const { events } = push;
  const endpoint = await bind(push);
  const pull = new Pull();
  pull.connect(endpoint);
  pull.connect(endpoint);
  let connections = 0;
  for await (const { type } of events) {
    if (type === "handshake") connections += 1;
    if (connections === 2) break;
  }
  push.close();
  pull.close();
});

test("lesson 5: REQ and PULL never exchange a value", async () => {
  const request = new Request();
  const pull = new Pull({ receiveTimeout: 500 });
  pull.connect(await bind(request));
  const sending = request.send("0").catch(() => "failed at close");
  await expect(pull.receive()).rejects.toMatchObject({ code: "EAGAIN" });
  expect(await Promise.race([sending, sleep(0, "waits")])).toBe("waits");
  request.close();
  pull.close();
});
