import { expect, it } from "vitest";
import { lifeInWords } from "./life.ts";

it("says what is played", () => {
  expect(lifeInWords({ act: "a late server", attempt: 0 }, undefined)).toBe('"a late server"');
  expect(lifeInWords({ act: "client", attempt: 0, look: "calls" }, undefined)).toBe(
    '"client", for a closer look',
  );
  expect(lifeInWords({ act: "client", attempt: 0, again: 1 }, undefined)).toBe('"client", once more');
});

it("says whom it waits for, and for what", () => {
  const play = { act: "together", attempt: 0 };
  expect(lifeInWords(play, { stage: "open", who: "client" })).toBe(
    '"together", waiting for the client to come to its port',
  );
  expect(lifeInWords(play, { stage: "stop", who: "worker-2" })).toBe(
    '"together", waiting for worker 2 to stop',
  );
});
