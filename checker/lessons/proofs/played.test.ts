import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { rolesOf } from "../../cast/cast.ts";
import { tsxCommands } from "../../programs/command.ts";
import { check } from "../../verdict/check.ts";
import schema from "../../verdict/result.schema.json" with { type: "json" };
import { PROOFS } from "./list.ts";

const isValid = new Ajv().compile(schema);

it.each(PROOFS.map((lesson) => [lesson.name, lesson] as const))(
  "%s: right programs pass, and each has its own events",
  async (_, lesson) => {
    const reference = () => tsxCommands(lesson.solution ?? "", rolesOf(lesson));
    const result = await check({ lesson, programs: lesson.name, commands: reference(), reference });
    expect(result, result.cause).toMatchObject({ verdict: "pass" });
    expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
    const started = result.history.filter(({ what }) => what === "started").map(({ who }) => who);
    expect([...started].sort()).toEqual(lesson.cast.written.map(({ id }) => id).sort());
  },
);
