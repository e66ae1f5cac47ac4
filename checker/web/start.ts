import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { rolesOf } from "../cast/cast.ts";
import { HOST } from "../cast/ports.ts";
import { lessonNamed } from "../lessons/list.ts";
import { PROJECT, shown } from "../paths.ts";
import { followProgress } from "../progress/follow-progress.ts";
import { layOut } from "../progress/lay-out.ts";
import { progressIn } from "../progress/progress.ts";
import { EXIT } from "../usage.ts";
import { CheckProcess } from "../watch/check-process.ts";
import { hearKeys } from "../watch/keys.ts";
import { openBrowser } from "./open-browser.ts";
import { liveSite } from "./render/live-site.ts";
import { workshopApp } from "./serve/app.ts";
import { Audience } from "./serve/audience.ts";
import { Checks } from "./serve/checks.ts";
import { KeptByLesson } from "./serve/kept-plays.ts";
import { Keys } from "./serve/keys.ts";
import { hearPages } from "./serve/live-words.ts";
import { isServedAt } from "./serve/served-at.ts";
import { standingIn } from "./serve/standing.ts";
import { WatchedLessons } from "./serve/watched-lessons.ts";
import { forwardedOrigins } from "./serve/who-may.ts";
import { type Asked, HELP, parseStartArguments } from "./start-arguments.ts";

/** Of each course its own: clones may share their packages. */
const KEPT = path.join(PROJECT, "node_modules", ".cache", `workshop-${sumOf(PROJECT)}`);

/**
 * `npm start`: serves the course on this machine, until it is stopped.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runStart(args: readonly string[]): Promise<number> {
  const asked = parseStartArguments(args);
  if (asked.help) {
    console.log(HELP);
    return EXIT.pass;
  }
  layOut();
  const keys = new Keys(KEPT);
  const { lastPort } = keys;
  if (asked.port === undefined && lastPort !== undefined && (await isServedAt(lastPort, keys)))
    return tellOfOther(lastPort, asked, keys);
  const made = await liveSite().catch(missingFile);
  if (made === undefined) return EXIT.unknown;
  const { site, build } = made;
  const forwarded = (): readonly string[] => forwardedOrigins(portOf(server), process.env, asked.origins);
  const kept = new KeptByLesson(KEPT);
  const audience = new Audience((lessons) => watched.set(lessons));
  const checks = new Checks({
    load: (lesson) => new CheckProcess([lesson, ...givenFor(lesson, asked.given)]),
    progressIn: (lesson) => progressIn(PROJECT, lesson),
    onReport: (report) => kept.keep(report),
    tell: (word, lesson) => audience.tell(word, lesson),
  });
  const watched = new WatchedLessons((lesson, file) => {
    audience.tell({ is: "saved", file }, lesson);
    checks.ask(lesson, `You have saved ${file}.`);
  });
  const app = workshopApp({ project: PROJECT, site, keys, audience, checks, kept, forwarded });
  const server = createServer(getRequestListener(app.fetch));
  const hangUp = hearPages(server, {
    keys,
    forwarded,
    join: (lesson, hear) => {
      hear({ is: "hello", build });
      hear(standingIn(PROJECT));
      if (lesson !== undefined) hear({ is: "check", check: checks.of(lesson) });
      return audience.join({ lesson, hear });
    },
  });
  await listen(server, asked.port ?? keys.lastPort);
  const port = portOf(server);
  keys.leave(port);
  const stopFollowing = followProgress(PROJECT, () => audience.tell(standingIn(PROJECT)));
  const newLink = (): string => linkAt(port, forwarded(), keys);
  await tellLink(newLink(), asked);
  await untilStopped(() => console.log(`\n  A link for another browser:\n\n  ${newLink()}\n`));
  hangUp();
  server.closeAllConnections();
  server.close();
  await Promise.all([checks.close(), watched.close(), stopFollowing()]);
  return EXIT.pass;
}

/** Says which file of the course is not there. @throws what is another fault */
function missingFile(error: NodeJS.ErrnoException): undefined {
  const { code, path: file } = error;
  if (code !== "ENOENT" || file === undefined) throw error;
  console.error(
    `${shown(file)} is missing, and without it the pages can't be made.\n` +
      `git checkout -- ${shown(file)} brings it back.`,
  );
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Another `npm start` serves the course already: a link to that is as good. */
async function tellOfOther(port: number, asked: Asked, keys: Keys): Promise<number> {
  const link = linkAt(port, forwardedOrigins(port, process.env, asked.origins), keys);
  if (keys.areKept) await tellLink(link, asked);
  console.log("  The course is served by another npm start, which goes on.");
  if (!keys.areKept) console.log("  Press l in its terminal for a link.");
  return EXIT.pass;
}

/** The commands that are given in place of a lesson's programs, as `npm run check` takes them. */
function givenFor(name: string, given: Readonly<Record<string, string>>): string[] {
  const lesson = lessonNamed(name);
  return (lesson ? rolesOf(lesson) : []).flatMap((role) => {
    const command = given[role];
    return command === undefined ? [] : [`--${role}`, command];
  });
}

/** What stands behind `#` is never sent, so it stands in no log and in no other page's list of where one came from. */
function linkAt(port: number, forwarded: readonly string[], keys: Keys): string {
  return `${forwarded.at(-1) ?? `http://${HOST}:${port}`}/#link=${keys.newToken()}`;
}

async function tellLink(link: string, { opens }: Pick<Asked, "opens">): Promise<void> {
  console.log(`\n  The workshop is at\n\n  ${link}\n`);
  if (opens) await openBrowser(link, process.env);
}

/** The port of before, so that a page that is open goes on; a free one, where somebody else has that now. */
async function listen(server: Server, port = 0): Promise<void> {
  const tryAt = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, HOST, () => {
        server.off("error", reject);
        resolve();
      });
    });
  try {
    await tryAt(port);
  } catch (error) {
    if (port === 0) throw error;
    await tryAt(0);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Resolves when the learner stops it. @param onNew called when a new link is asked for */
function untilStopped(onNew: () => void): Promise<void> {
  return new Promise((resolve) => {
    const stopHearing = hearKeys(
      process.stdin,
      (key) => {
        if (key === "return" || key === "l") onNew();
        if (key !== "q" && key !== "ctrl-c") return;
        stopHearing?.();
        resolve();
      },
      resolve,
    );
    console.log(stopHearing ? "  Keys: l another link, q quit\n" : "  Ctrl-C ends it.\n");
  });
}
