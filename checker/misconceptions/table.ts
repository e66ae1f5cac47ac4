import type { Facts, Table } from "./explanation.ts";
import type { MisconceptionId } from "./id.ts";
import { PART_1 } from "./texts/part-1.ts";
import { PART_2 } from "./texts/part-2.ts";
import { PART_3 } from "./texts/part-3.ts";
import { PART_4 } from "./texts/part-4.ts";

/** Every misconception stands here: the compiler sees to it. */
export const TABLE: Required<Table> = { ...PART_1, ...PART_2, ...PART_3, ...PART_4 };

export function factsOf(id: MisconceptionId): Facts {
  return TABLE[id];
}
