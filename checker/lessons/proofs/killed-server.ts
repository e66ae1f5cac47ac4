import { numbered } from "../../cast/cast.ts";
import { CLIENT, SERVER } from "../../cast/parts.ts";
import { connects } from "../../claims/connects.ts";
import { runs } from "../../claims/runs.ts";
import { stays } from "../../claims/stays.ts";
import { stops } from "../../claims/stops.ts";
import { first } from "../../history/find.ts";
import { linesOf } from "../../history/server-lines.ts";
import { meetAnother } from "../../play/meet.ts";
import { meetServer } from "../../play/meet-server.ts";
import type { Play } from "../../play/play.ts";
import { stopAll } from "../../play/tell-to-stop.ts";
import type { Lesson } from "../lesson.ts";
import { folderOf } from "./folder.ts";
import { goesOnAlone } from "./goes-on-alone.ts";

const [KILLED, OTHER] = [numbered(SERVER, 1), numbered(SERVER, 2)];
const AFTER = ["0042", "4711", "9c1d"];

/** The play kills a program in the middle of its work, and another of the same role goes on. */
export const killedServer: Lesson = {
  name: "killed-server",
  number: 0,
  part: 0,
  title: "A server that is killed",
  cast: { written: [KILLED, OTHER], played: [CLIENT] },
  solution: folderOf("killed-server"),
  task: [],
  acts: [
    {
      name: "a server is killed",
      claims: [
        ...[KILLED, OTHER].flatMap((server) => [runs(server), connects(server), stays(server)]),
        goesOnAlone(OTHER, KILLED),
        stops(OTHER),
      ],
      play,
    },
  ],
  explainedIn: {},
  hintFor: {},
};

async function play(play: Play): Promise<void> {
  const met = await meetServer(play, { program: KILLED, peer: CLIENT }, {});
  if (!met) return;
  const other = await meetAnother(play, { program: OTHER, peer: CLIENT }, met, {});
  if (!other) return;
  const hasSaid = (part: typeof OTHER, count: number): boolean =>
    linesOf(play.events, part.id, "received").length >= count;
  // By turn: one for each.
  for (const value of ["7f3a", "0"]) await met.send(value);
  await play.until(() => met.ended() || !other.isRunning || (hasSaid(KILLED, 1) && hasSaid(OTHER, 1)), {
    stage: "received printed",
    who: SERVER.role,
  });
  if (met.ended() || !other.isRunning) return;
  await met.program.kill(true);
  // What is sent while its connection is still there is lost with it.
  await play.until((events) => first(events, "disconnected", KILLED.id), { stage: "stop", who: KILLED.id });
  for (const value of AFTER) await met.send(value);
  await play.until(() => !other.isRunning || hasSaid(OTHER, 1 + AFTER.length), {
    stage: "values printed",
    who: OTHER.id,
  });
  await stopAll(play, [[other, OTHER]]);
}
