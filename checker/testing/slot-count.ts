import os from "node:os";

/** How many plays there are at a time. Most of a play is waiting, so there are more slots than cores. */
export const SLOTS = os.availableParallelism() * 2;
