import type { Table } from "../explanation.ts";

/** What can go wrong in Part 4. */
export const PART_4 = {} satisfies Table;
