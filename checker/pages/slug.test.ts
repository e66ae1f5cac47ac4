import { expect, test } from "vitest";
import { slug } from "./slug.ts";

test.each([
  ["The task", "the-task"],
  ["One binds, the other connects", "one-binds-the-other-connects"],
  ["Lesson 2. Three values, in order", "lesson-2-three-values-in-order"],
  ["Why `send()` waits", "why-send-waits"],
  ["non-blocking & high_water", "non-blocking--high_water"],
])("the anchor of “%s” is %s", (heading, anchor) => {
  expect(slug(heading)).toBe(anchor);
});
