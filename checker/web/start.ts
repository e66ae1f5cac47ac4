import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { HOST } from "../cast/ports.ts";
import { PROJECT } from "../paths.ts";
import { followProgress } from "../progress/follow-progress.ts";
import { layOut } from "../progress/lay-out.ts";
import { progressIn } from "../progress/progress.ts";
import { EXIT, UsageError } from "../usage.ts";
import { CheckProcess } from "../watch/check-process.ts";
import { hearKeys } from "../watch/keys.ts";
import { openBrowser } from "./open-browser.ts";
import { liveSite } from "./render/site.ts";
import { workshopApp } from "./serve/app.ts";
import { Audience } from "./serve/audience.ts";
import { Checks } from "./serve/checks.ts";
import { KeptByLesson } from "./serve/kept-plays.ts";
import { Keys } from "./serve/keys.ts";
import { standingIn } from "./serve/standing.ts";
import { WatchedLessons } from "./serve/watched-lessons.ts";
import { forwardedOrigins } from "./serve/who-may.ts";

const KEPT = path.join(PROJECT, "node_modules", ".cache", "workshop");

/**
 * `npm start`: serves the course on this machine, until it is stopped.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runStart(args: readonly string[]): Promise<number> {
  const asked = parse(args);
  if (asked.help) {
    console.log(HELP);
    return EXIT.pass;
  }
  layOut();
  const keys = new Keys(KEPT);
  if (asked.port === undefined && (await isServedAt(keys.lastPort, keys))) {
    await tellLink(
      linkAt(keys.lastPort ?? 0, forwardedOrigins(keys.lastPort ?? 0, process.env, asked.origins), keys),
      asked,
    );
    console.log("  It is served by another npm start, which goes on.\n");
    return EXIT.pass;
  }
  const { site, build } = await liveSite();
  const forwarded = (): readonly string[] => forwardedOrigins(portOf(server), process.env, asked.origins);
  const kept = new KeptByLesson(KEPT);
  const audience = new Audience((lessons) => watched.set(lessons));
  const checks = new Checks({
    load: (lesson) => new CheckProcess([lesson]),
    progressIn: (lesson) => progressIn(PROJECT, lesson),
    onReport: (report) => kept.keep(report),
    tell: (word, lesson) => audience.tell(word, lesson),
  });
  const watched = new WatchedLessons((lesson, file) => {
    audience.tell({ is: "saved", file }, lesson);
    checks.ask(lesson, `You have saved ${file}.`);
  });
  const app = workshopApp({ project: PROJECT, site, build, keys, audience, checks, kept, forwarded });
  const server = createServer(getRequestListener(app.fetch));
  await listen(server, asked.port ?? keys.lastPort);
  const port = portOf(server);
  keys.leave(port);
  const stopFollowing = followProgress(PROJECT, () => audience.tell(standingIn(PROJECT)));
  const newLink = (): string => linkAt(port, forwarded(), keys);
  await tellLink(newLink(), asked);
  await untilStopped(() => console.log(`\n  A link for another browser:\n\n  ${newLink()}\n`));
  server.closeAllConnections();
  server.close();
  await Promise.all([checks.close(), watched.close(), stopFollowing()]);
  return EXIT.pass;
}

/** What stands behind `#` is never sent, so it stands in no log and in no other page's list of where one came from. */
function linkAt(port: number, forwarded: readonly string[], keys: Keys): string {
  return `${forwarded.at(-1) ?? `http://${HOST}:${port}`}/#link=${keys.newToken()}`;
}

async function tellLink(link: string, { opens }: Pick<Asked, "opens">): Promise<void> {
  console.log(`\n  The workshop is at\n\n  ${link}\n`);
  if (opens) await openBrowser(link, process.env);
}

/** A server of this course answers at once. */
const TO_ANSWER_MS = 2_000;

/** Whether a server of this course, with this very key, is at a port. */
async function isServedAt(port: number | undefined, keys: Keys): Promise<boolean> {
  if (port === undefined) return false;
  const question = randomUUID();
  try {
    const asked = await fetch(`http://${HOST}:${port}/api/proof?of=${question}`, {
      signal: AbortSignal.timeout(TO_ANSWER_MS),
    });
    return (await asked.text()) === keys.proofFor(question);
  } catch {
    return false;
  }
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

interface Asked {
  readonly help: boolean;
  readonly port: number | undefined;
  readonly origins: readonly string[];
  readonly opens: boolean;
}

function parse(args: readonly string[]): Asked {
  const options = {
    help: { type: "boolean", short: "h" },
    port: { type: "string" },
    origin: { type: "string", multiple: true },
    "no-open": { type: "boolean" },
  } as const;
  const { values } = orUsage(() => parseArgs({ args: [...args], options, strict: true }));
  const { port, origin = [] } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    throw new UsageError(`--port wants a number from 0 to 65535, not ${port}.`);
  return {
    help: values.help === true,
    port: port === undefined ? undefined : Number(port),
    origins: origin.map((each) => orUsage(() => new URL(each).origin)),
    opens: values["no-open"] !== true,
  };
}

function orUsage<Value>(get: () => Value): Value {
  try {
    return get();
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split(". ");
    throw new UsageError(`${what}.`);
  }
}

const HELP = `npm start                    the course as a page in your browser

Options stand after two dashes:
npm start -- --port 5000     at this port; else at the last one, or a free one
npm start -- --no-open       prints the link, and opens no browser
npm start -- --origin https://name.example.org
                             also where a forward of the port is reached there

The link is worth something once, and for twelve hours. l prints another one.
Whoever has it can let your programs run, so keep it to yourself.`;
