import type { Table } from "../explanation.ts";

/** What can go wrong from Part 3 on. */
export const PART_3 = {} satisfies Table;
