import { expect, it } from "vitest";
import { LESSONS } from "../lessons/list.ts";
import { blamedRole } from "./blamed-role.ts";

it.each([
  ["server-works", ["client", "server"], "server"],
  ["late-client-ends", ["client"], "client"],
  ["values-arrive", ["client", "server"], "client"],
  ["late-values-arrive", ["client"], "client"],
])("%s in a lesson with %j is about the %s", (id, roles, role) => {
  expect(blamedRole(id, roles)).toBe(role);
});

it("is a program of the lesson for every claim that there is", () => {
  for (const { roles, acts } of LESSONS)
    for (const { id } of acts.flatMap(({ claims }) => claims)) expect(roles).toContain(blamedRole(id, roles));
});
