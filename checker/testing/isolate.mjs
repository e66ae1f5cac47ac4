import { spawnSync } from "node:child_process";

/**
 * Gives a command a loopback of its own, and with it a port 5559 of its own (network_namespaces(7)). Root may do
 * that, and on most systems others may where they are root of a user namespace.
 */
const LOOPBACK = ["--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
const WAYS = [LOOPBACK, ["--user", "--map-root-user", ...LOOPBACK]];

/**
 * The arguments of unshare(1) that give a command a loopback of its own here. Undefined where nothing does.
 *
 * @returns {string[] | undefined}
 */
export function wayToIsolate() {
  if (process.platform !== "linux") return undefined;
  return WAYS.find((way) => spawnSync("unshare", [...way, "true"], { stdio: "ignore" }).status === 0);
}
