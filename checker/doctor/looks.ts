import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PORT } from "../cast/ports.ts";
import { findConnectingStranger, strangerInWords } from "../environment/connecting-stranger.ts";
import { whyNoLoopback } from "../environment/loopback.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { ownFile } from "../paths.ts";
import { ask } from "./child.ts";
import type { Finding } from "./finding.ts";

/** Below this, a save may fail in the middle. */
const ENOUGH_BYTES = 50_000_000;
/** Reports are whole in this many columns. */
const WIDTH = 80;

/** The version of Node. That it is new enough was seen before TypeScript could be started. */
export function node(): Finding {
  return { what: "Node", says: `version ${process.versions.node} on ${process.platform} ${process.arch}` };
}

/** Whether the packages that the course needs are there, in the versions of the lock file. */
export function packages(project: string): Finding {
  const what = "packages";
  const todo = "Run npm install in the course's folder.";
  const { dependencies } = json(path.join(project, "package.json"));
  const { packages: locked } = json(path.join(project, "package-lock.json"));
  for (const name of Object.keys(dependencies)) {
    const file = path.join(project, "node_modules", name, "package.json");
    if (!existsSync(file)) return { what, says: `${name} is not installed`, todo };
    const [is, wanted] = [json(file).version, locked[`node_modules/${name}`]?.version];
    if (is !== wanted) return { what, says: `${name} is ${is}, the course was made with ${wanted}`, todo };
  }
  return { what, says: `${Object.keys(dependencies).length} packages, as the lock file has them` };
}

/** Whether the zeromq package's addon loads. In a process of its own: a bad addon can end the one it is in. */
export async function addon(project: string): Promise<Finding> {
  const script = 'const { version } = require("zeromq"); console.log(version)';
  const { ok, text } = await ask(process.execPath, ["-e", script], project);
  if (ok) return { what: "zeromq", says: `its addon loads, with libzmq ${text}` };
  return {
    what: "zeromq",
    says: `its addon does not load: ${text}`,
    todo:
      "Remove the folder node_modules, and run npm install again with the Node that you use now. " +
      "On Linux it needs glibc 2.28 or musl; on Windows the Visual C++ runtime.",
  };
}

/** Whether TypeScript programs start as the checker starts them. */
export async function typescript(project: string): Promise<Finding> {
  const file = fileURLToPath(ownFile("doctor/hello.ts"));
  const { ok, text } = await ask(process.execPath, ["--import", import.meta.resolve("tsx"), file], project);
  if (ok && text === "started") return { what: "TypeScript", says: "programs start, through tsx" };
  return {
    what: "TypeScript",
    says: `a program does not start: ${text}`,
    todo: "Run npm install. If NODE_OPTIONS is set, try without it.",
  };
}

/** Whether programs on this machine can talk with each other, under the name that the lessons use. */
export async function loopback(): Promise<Finding> {
  const why = await whyNoLoopback();
  if (why === undefined)
    return { what: "loopback", says: "programs on this machine can talk with each other" };
  return { what: "loopback", ...why };
}

/** Whether the course's port is free, and nobody keeps connecting to it. */
export async function port(): Promise<Finding> {
  const what = `port ${PORT}`;
  const taken = await whyPortTaken([PORT]);
  if (taken !== undefined) return problem(what, taken);
  const stranger = await findConnectingStranger([PORT]);
  if (stranger) return problem(what, strangerInWords(stranger));
  return { what, says: "free, and nobody is trying to connect to it" };
}

/** Python is not needed; who wants to take the course in it learns whether they can. */
export async function python(project: string): Promise<Finding> {
  const what = "Python";
  const script = 'import sys, zmq; print(sys.version.split()[0] + " with pyzmq " + zmq.__version__)';
  const places = process.platform === "win32" ? ["py", "python"] : ["python3", "/usr/bin/python3"];
  let found = "";
  for (const place of places) {
    const { ok, text } = await ask(place, ["-c", script], project);
    if (ok) return { what, says: `${text} (${place})` };
    if (/No module named/.test(text)) found = place;
  }
  return {
    what,
    says: found === "" ? "not there, and not needed" : `${found} has no pyzmq; it is not needed`,
  };
}

/** What the terminal can show. Everything in the course is readable with less, too. */
export function terminal(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Finding {
  const what = "terminal";
  if (!stream.isTTY) return { what, says: "none, output goes to a file or another program; no colours" };
  const colours = env.NO_COLOR
    ? "no colours, since NO_COLOR is set"
    : stream.hasColors()
      ? "colours"
      : "no colours";
  const narrow = stream.columns < WIDTH ? `; ${WIDTH} columns show the timelines whole` : "";
  return { what, says: `${stream.columns} columns, ${stream.rows} rows, ${colours}${narrow}` };
}

/** Whether what the learner writes, and their progress, can be kept. */
export function folder(project: string): Finding {
  const what = "folder";
  for (const place of [project, path.join(project, "lessons")]) {
    const trial = path.join(place, `.doctor-${process.pid}`);
    try {
      writeFileSync(trial, "");
      rmSync(trial);
    } catch (error) {
      const says = `nothing can be written in ${place}: ${error instanceof Error ? error.message : error}`;
      return { what, says, todo: "Put the course where you may write, or change the rights of the folder." };
    }
  }
  const { bavail, bsize } = statfsSync(project);
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  if (bavail * bsize < ENOUGH_BYTES) {
    return { what, says: `only ${megabytes} MB are left on its disk`, todo: "Make room there." };
  }
  return { what, says: `${project} can be written, ${megabytes} MB are left` };
}

/** The texts of the environment end with what to do; here they are taken apart. */
function problem(what: string, text: string): Finding {
  const [says = "", ...rest] = text.split(/(?<=\.) /);
  return { what, says: says.replace(/\.$/, ""), todo: rest.join(" ") };
}

function json(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}
