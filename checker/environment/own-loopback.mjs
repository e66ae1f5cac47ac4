import { spawnSync } from "node:child_process";

/** What makes root of one who is not, among processes of their own (user_namespaces(7)). */
const AS_ROOT = ["--user", "--map-root-user"];
/** A network of its own (network_namespaces(7)), of which nothing is switched on yet. */
const NO_NETWORK = ["--net"];
/** The same with its loopback switched on, and then what `then` says. */
const loopback = (then) => [...NO_NETWORK, "sh", "-c", `ip link set lo up && exec ${then}"$@"`, "sh"];
/** Who had to become root for that is himself again: what he may not do as himself, no test may do for him. */
const himself = () =>
  loopback(`unshare --user --map-user=${process.getuid()} --map-group=${process.getgid()} `);
/** Disks as they are, but what is mounted from now on nobody else sees (mount_namespaces(7)). */
const MOUNTS = ["--mount"];

/**
 * The arguments of unshare(1) that give a command a loopback of its own here, and with it a port 5559 of its own.
 * Undefined where nothing does.
 *
 * @returns {string[] | undefined}
 */
export function wayToIsolate() {
  return firstOf(waysToIsolate());
}

/**
 * All ways that may give a command a loopback of its own, the best first; which of them this system allows, only a try tells.
 *
 * @returns {string[][]}
 */
export function waysToIsolate() {
  if (process.platform !== "linux") return [];
  return [loopback(""), [...AS_ROOT, ...himself()], [...AS_ROOT, ...loopback("")]];
}

/** The same for a command that can't connect to anything, not even to its own machine. */
export function wayToCutOff() {
  return wayTo(NO_NETWORK);
}

/** The same for a command that may mount disks where only it sees them. */
export function wayToMount() {
  return wayTo(MOUNTS);
}

/** Root may do that, and on most systems others may where they are root of a user namespace. */
function wayTo(what) {
  if (process.platform !== "linux") return undefined;
  return firstOf([what, [...AS_ROOT, ...what]]);
}

function firstOf(ways) {
  return ways.find((way) => spawnSync("unshare", [...way, "true"], { stdio: "ignore" }).status === 0);
}
