import { numbered, type Part } from "../../cast/cast.ts";
import { CLIENT, SERVER } from "../../cast/parts.ts";
import { connects } from "../../claims/connects.ts";
import { runs } from "../../claims/runs.ts";
import { stays } from "../../claims/stays.ts";
import { stops } from "../../claims/stops.ts";
import { linesOf } from "../../history/server-lines.ts";
import { meetAnother } from "../../play/meet.ts";
import { meetServer } from "../../play/meet-server.ts";
import type { Play } from "../../play/play.ts";
import { stopAll } from "../../play/tell-to-stop.ts";
import type { Lesson } from "../lesson.ts";
import { folderOf } from "./folder.ts";
import { sharesOut } from "./shares-out.ts";

const [ONE, OTHER] = [numbered(SERVER, 1), numbered(SERVER, 2)];
const SERVERS = [ONE, OTHER];
const VALUES = ["7f3a", "0", "0042", "4711", "9c1d", "0042"];

/** Two programs of one role: the harness is the client of both, and its values are shared out. */
export const twoServers: Lesson = {
  name: "two-servers",
  number: 0,
  part: 0,
  title: "Two servers of one role",
  cast: { written: SERVERS, played: [CLIENT] },
  solution: folderOf("two-servers"),
  task: [],
  acts: [
    {
      name: "two servers",
      claims: [
        ...SERVERS.flatMap((server) => [runs(server), connects(server), stays(server)]),
        sharesOut(SERVERS),
        ...SERVERS.map(stops),
      ],
      play,
    },
  ],
  explainedIn: {},
  hintFor: {},
};

/** The second server is started when the first has come; then both get values, and are told to stop. */
async function play(play: Play): Promise<void> {
  const met = await meetServer(play, { program: ONE, peer: CLIENT }, {});
  if (!met) return;
  const other = await meetAnother(play, { program: OTHER, peer: CLIENT }, met, {});
  if (!other) return;
  const programs = [met.program, other];
  for (const value of VALUES) await met.send(value);
  const said = (part: Part): number => linesOf(play.events, part.id, "received").length;
  const isDone = (): boolean => SERVERS.reduce((sum, part) => sum + said(part), 0) >= VALUES.length;
  await play.until(() => isDone() || programs.some(({ isRunning }) => !isRunning), {
    stage: "values printed",
    who: SERVER.role,
  });
  await stopAll(play, [
    [met.program, ONE],
    [other, OTHER],
  ]);
}
