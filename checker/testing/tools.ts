import { spawnSync } from "node:child_process";

/** Whether this can be run here. In CI it has to be: there nothing is left out. */
export function has(file: string, ...args: readonly string[]): boolean {
  return process.env.CI === "true" || spawnSync(file, args, { stdio: "ignore" }).status === 0;
}

const EMPTY = "int main(void) { return 0; }";

/** A compiler of C, and Debian's libzmq3-dev. */
export const hasC =
  process.env.CI === "true" ||
  spawnSync("gcc", ["-x", "c", "-", "-lzmq", "-o", "/dev/null"], {
    input: `#include <zmq.h>\n${EMPTY}`,
    stdio: ["pipe", "ignore", "ignore"],
  }).status === 0;

/** Debian's perl with libzmq-ffi-perl. */
export const hasPerl = has("/usr/bin/perl", "-MZMQ::FFI", "-e", "1");

/** Debian's ruby with ruby-ffi-rzmq. */
export const hasRuby = has("ruby", "-e", "require 'ffi-rzmq'");
