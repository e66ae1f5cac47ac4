import { spawnSync } from "node:child_process";

/** What makes root of one who is not, among processes of their own (user_namespaces(7)). */
const AS_ROOT = ["--user", "--map-root-user"];
/** A network of its own (network_namespaces(7)), of which nothing is switched on yet. */
const NO_NETWORK = ["--net"];
const LOOPBACK = [...NO_NETWORK, "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
/** Disks as they are, but what is mounted from now on nobody else sees (mount_namespaces(7)). */
const MOUNTS = ["--mount"];

/**
 * The arguments of unshare(1) that give a command a loopback of its own here, and with it a port 5559 of its own.
 * Undefined where nothing does.
 *
 * @returns {string[] | undefined}
 */
export function wayToIsolate() {
  return wayTo(LOOPBACK);
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
  return [what, [...AS_ROOT, ...what]].find(
    (way) => spawnSync("unshare", [...way, "true"], { stdio: "ignore" }).status === 0,
  );
}
