import os from "node:os";

/** How many plays there are at a time. Most of a play is waiting, so there are more lanes than cores. */
export const LANES = os.availableParallelism() * 2;
