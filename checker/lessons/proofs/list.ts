import type { Lesson } from "../lesson.ts";
import { killedServer } from "./killed-server.ts";
import { pipeline } from "./pipeline.ts";
import { twoServers } from "./two-servers.ts";

/** Lessons that no list shows: they prove that plays, claims and pictures carry more than one client and one server. */
export const PROOFS: readonly Lesson[] = [twoServers, pipeline, killedServer];
