import { describe, expect, test } from "vitest";
import { LESSONS, lessonNamed } from "../lessons/list.ts";
import { course } from "./course.ts";
import { sectionOf } from "./page.ts";

test("every lesson says where its misconceptions are explained", () => {
  expect(LESSONS.map(({ name }) => name)).toEqual(course.map(({ name }) => name));
});

describe.each(course)("in $name", ({ name, page }) => {
  test.each(Object.entries(lessonNamed(name)?.explainedIn ?? {}))(
    "%s is explained under “%s”",
    (_, heading) => {
      expect(sectionOf(page, heading)?.markdown ?? "").not.toBe("");
    },
  );
});

describe.each(course)("in $name", ({ name, page }) => {
  test.each(Object.entries(lessonNamed(name)?.hintFor ?? {}))("hint about %s: %i is there", (id, number) => {
    expect(page.hints[number - 1]).toBeDefined();
    expect(Object.keys(lessonNamed(name)?.explainedIn ?? {})).toContain(id);
  });
});

describe.each([
  { lessons: ["lesson-1", "lesson-2", "lesson-5"], role: "client", ids: ofClients() },
  { lessons: ["lesson-3", "lesson-4", "lesson-5"], role: "server", ids: ofServers() },
  {
    lessons: ["lesson-4", "lesson-5"],
    role: "working server",
    ids: ["early-value", "late-value", "overlapping-work"],
  },
])("what can go wrong in a $role", ({ lessons, ids }) => {
  test.each(lessons)("is all explained in %s", (lesson) => {
    expect(Object.keys(lessonNamed(lesson)?.explainedIn ?? {})).toEqual(expect.arrayContaining(ids));
  });
});

function ofPrograms(): string[] {
  return [
    "wrong-port",
    "wrong-side",
    "wrong-socket",
    "waits-for-reply",
    "missing-value",
    "extra-value",
    "out-of-order",
    "wrong-value",
    "never-ends",
    "crashed",
    "does-not-compile",
    "no-program",
    "race",
  ];
}

function ofClients(): string[] {
  return [
    ...ofPrograms(),
    "nothing-bound",
    "waits-for-server",
    "send-not-awaited",
    "printed-not-sent",
    "sent-not-printed",
    "lost-at-exit",
  ];
}

function ofServers(): string[] {
  return [
    ...ofPrograms(),
    "not-connected",
    "never-receives",
    "receive-not-awaited",
    "received-not-printed",
    "stops-early",
    "late-received",
  ];
}
