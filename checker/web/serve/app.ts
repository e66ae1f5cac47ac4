import path from "node:path";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { rolesOf } from "../../cast/cast.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { lessonNamed } from "../../lessons/list.ts";
import { lessonFolder } from "../../paths.ts";
import { noteHints, progressIn } from "../../progress/progress.ts";
import type { Site } from "../render/make-site.ts";
import { KEY_HEADER } from "../words.ts";
import type { Audience } from "./audience.ts";
import type { Checks } from "./checks.ts";
import { comparisonsOf, LearnersCode } from "./code.ts";
import type { KeptByLesson } from "./kept-plays.ts";
import type { Keys } from "./keys.ts";
import { openInEditor } from "./open-editor.ts";
import { standingIn } from "./standing.ts";
import { whyRefused } from "./who-may.ts";

/** What a page asks for is a few names long. */
const MOST_BYTES = 10_000;

/** Nothing from elsewhere, nothing within a page but what stands in its files, and in no other page's frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-security-policy": POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** What the server is made of. */
export interface Workshop {
  readonly project: string;
  readonly site: Site;
  readonly keys: Keys;
  readonly audience: Audience;
  readonly checks: Pick<Checks, "ask">;
  readonly kept: Pick<KeptByLesson, "of">;
  /** Further origins at which this server is reached. */
  readonly forwarded: () => readonly string[];
}

/** The workshop's server, as a function from request to response. */
export function workshopApp(workshop: Workshop): Hono {
  const { keys, site } = workshop;
  const app = new Hono();
  app.use(async (c, next) => {
    const why = whyRefused(askedIn(c), workshop.forwarded());
    if (why === undefined) await next();
    else c.res = c.text(`Refused: ${why}.\n`, 403);
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
  });
  app.onError((error, c) => c.json({ problem: `The workshop's server has a fault: ${error.message}` }, 500));

  const api = new Hono();
  api.use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ problem: "That is too long." }, 413) }));
  api.use(async (c, next) => {
    c.header("cache-control", "no-store");
    await next();
  });
  // These need no key: they ask for it, or whether this is a server that has it.
  api.post("/key", async (c) => {
    const { token } = await bodyOf(c);
    const key = typeof token === "string" ? keys.keyFor(token) : undefined;
    return key === undefined ? c.json({ problem: "This link was used before." }, 403) : c.json({ key });
  });
  api.get("/proof", (c) => c.text(keys.proofFor(c.req.query("of") ?? "")));
  api.use(async (c, next) => {
    if (!keys.isKey(c.req.header(KEY_HEADER))) return c.json({ problem: "The key is missing." }, 401);
    await next();
  });
  addRequests(api, workshop);
  app.route("/api", api);

  // Only what was made is served, by its whole name: there is no path that a request could lead astray.
  app.get("*", (c) => {
    const name = c.req.path === "/" ? "index.html" : c.req.path.slice(1);
    const text = site.get(name);
    if (text === undefined) return c.text("There is no such page. The lessons are at /\n", 404);
    const ending = name.split(".").at(-1) ?? "";
    c.header("content-type", TYPES[ending] ?? "text/plain; charset=utf-8");
    c.header("cache-control", /-[0-9a-f]{10}\./.test(name) ? "max-age=31536000, immutable" : "no-cache");
    return c.body(text);
  });
  return app;
}

/** What a page that has the key may ask for. */
function addRequests(api: Hono, workshop: Workshop): void {
  const { project, audience, checks, kept } = workshop;
  const code = new LearnersCode();
  api.post("/check", async (c) => {
    const { lesson } = await bodyOf(c);
    const known = lessonIn(lesson);
    if (!known) return c.json({ problem: "There is no such lesson." }, 400);
    checks.ask(known.name, "You asked for this check.");
    return c.json({});
  });
  api.get("/code", async (c) => {
    const lesson = lessonIn(c.req.query("lesson"));
    return lesson ? c.json(await code.of(lesson)) : c.json({ problem: "There is no such lesson." }, 400);
  });
  api.get("/kept", (c) => {
    const lesson = lessonIn(c.req.query("lesson"));
    return lesson ? c.json(kept.of(lesson.name)) : c.json({ problem: "There is no such lesson." }, 400);
  });
  api.post("/compare", async (c) => {
    const { lesson, isAskedFor } = await bodyOf(c);
    const known = lessonIn(lesson);
    if (!known) return c.json({ problem: "There is no such lesson." }, 400);
    return c.json({ comparisons: comparisonsOf(known, isAskedFor === true) });
  });
  api.post("/open", async (c) => {
    const { lesson, role, line } = await bodyOf(c);
    const known = lessonIn(lesson);
    // A file of the lesson by its role: what comes from a page is never a path.
    if (!known || typeof role !== "string" || !rolesOf(known).includes(role))
      return c.json({ problem: "There is no such file." }, 400);
    const at = typeof line === "number" && Number.isInteger(line) && line > 0 ? line : 1;
    const file = path.join(lessonFolder(known.name), `${role}.ts`);
    return c.json({ problem: openInEditor(file, at, process.env) });
  });
  api.post("/hints", async (c) => {
    const { lesson, shown } = await bodyOf(c);
    const known = lessonIn(lesson);
    if (!known || typeof shown !== "number" || !Number.isInteger(shown) || shown < 1 || shown > 9)
      return c.json({ problem: "There is no such hint." }, 400);
    if (shown > (progressIn(project, known.name).hintsShown ?? 0)) noteHints(project, known.name, shown);
    audience.tell(standingIn(project));
    return c.json({});
  });
}

function askedIn(c: Context) {
  return {
    host: c.req.header("host"),
    origin: c.req.header("origin"),
    site: c.req.header("sec-fetch-site"),
    mode: c.req.header("sec-fetch-mode"),
  };
}

/** The lesson that a page names, whatever it has sent in the place of a name. */
function lessonIn(named: unknown): Lesson | undefined {
  return typeof named === "string" ? lessonNamed(named) : undefined;
}

/** A request's JSON. Whatever else it is counts as nothing. */
async function bodyOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = await c.req.json();
    return typeof body === "object" && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}
