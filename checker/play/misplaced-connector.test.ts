import { expect, it } from "vitest";
import { PORT } from "../cast/ports.ts";
import { portsLike } from "./misplaced-connector.ts";

it("the ports that are typed in place of another are its neighbours, its digits in another order, and well-known ones", () => {
  // Seen in programs of people who learn this.
  const seen = [5550, 5555, 5556, 5557, 5558, 5560, 5561, 5565, 5569, 5595, 5599, 5955, 5959, 9555, 6000];
  expect(portsLike(PORT)).toEqual(expect.arrayContaining(seen));
  expect(portsLike(PORT)).not.toContain(PORT);
  expect(portsLike(5560)).toEqual(expect.arrayContaining([5559, 5561, 5650, 5506, 5570, 5500]));
});

it("are ports that anybody may open, and few enough to be opened all at once", () => {
  for (const port of [PORT, 1_030, 65_535]) {
    const ports = portsLike(port);
    expect(ports.every((each) => each > 1_023 && each < 65_536)).toBe(true);
    expect(ports.length).toBeLessThan(50);
  }
});
