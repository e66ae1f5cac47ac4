import { afterAll, describe, expect, test } from "vitest";
import { openSlots } from "../testing/slots.ts";
import { course } from "./course.ts";
import { faultsInAnswer, faultsInExperiments, faultsInOutputs, Runs } from "./outputs.ts";

// Every one of these uses port 5559, so each has a slot.
const slots = openSlots();
afterAll(() => slots.close());

describe.concurrent.each(course)("what the page of $name shows", (own) => {
  const runs = new Runs(own, slots);

  test("is what its programs print", async () => {
    expect(await faultsInOutputs(own, runs)).toEqual([]);
  });

  test("before the question is how its run begins, and the run gives the answer that it does not refute", async () => {
    expect(await faultsInAnswer(own, runs)).toEqual([]);
  });

  test("is something of every experiment of the lesson", () => {
    expect(faultsInExperiments(own)).toEqual([]);
  });
});
