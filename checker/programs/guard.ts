import { type ChildProcess, spawn } from "node:child_process";

/**
 * Outlives the checker for one purpose: when the checker is gone without a word (kill -9, a crash), it ends
 * every program that the checker had started. It learns of that by the end of its standard input. A shell,
 * since it must cost a check nothing; in a session of its own, so that what hits the checker's process
 * group does not hit it.
 */
const SCRIPT = `
groups=
while read -r word group; do
  case $word in
    started) groups="$groups $group" ;;
    done) exit 0 ;;
  esac
done
for group in $groups; do kill -9 -- "-$group"; done
for environ in $(grep -ls "$1" /proc/[0-9]*/environ); do
  pid=\${environ#/proc/}
  kill -9 "\${pid%/environ}"
done
`;

let guard: ChildProcess | undefined;

/** Puts a program's process group under guard. `mark` stands in the environment of all that it starts. */
export function putUnderGuard(group: number, mark: string): void {
  // On Windows there are no process groups to end; what is left there ends with the console.
  if (process.platform === "win32") return;
  if (!guard) {
    guard = spawn("/bin/sh", ["-c", SCRIPT, "guard", mark], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    guard.unref();
    const input = guard.stdin;
    // A pipe of this process that must not keep it alive; its types do not know that it is a socket.
    if (input && "unref" in input && typeof input.unref === "function") input.unref();
    // Without a guard a check is as good; only a kill -9 of it would leave something.
    guard.on("error", () => {});
    input?.on("error", () => {});
    process.once("exit", () => input?.write("done\n"));
  }
  guard.stdin?.write(`started ${group}\n`);
}
