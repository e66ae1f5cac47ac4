import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { Pull } from "zeromq";

// What one would write without this project, for `npm run bench` to be compared with: it runs the same client against a
// real PULL, and looks at what arrives and how it ends. That the client does not wait it can't tell.
test("the client of lesson 2 sends 0, 1, 2 in order, and ends", async () => {
  const pull = new Pull();
  pull.connect("tcp://127.0.0.1:5559");
  const client = spawn("npx", ["tsx", "solutions/lesson-2/client.ts"], { stdio: "inherit" });
  const exit = once(client, "exit");
  const values: string[] = [];
  while (values.length < 3) values.push(String((await pull.receive())[0]));
  expect(values).toEqual(["0", "1", "2"]);
  expect(await exit).toEqual([0, null]);
  pull.close();
});
