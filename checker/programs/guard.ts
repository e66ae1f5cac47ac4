import { type ChildProcess, spawn } from "node:child_process";

/**
 * Outlives the checker for one purpose: when the checker is gone without a word (kill -9, a crash), it ends
 * every program that the checker had started. It learns of that by the end of its standard input. A shell,
 * since it must cost a check nothing; in a session of its own, so that what hits the checker's process
 * group does not hit it.
 */
const SCRIPT = `
mark=$1
# "pid:start", for every group that has not ended.
groups=
while read -r word group; do
  case $word in
    started) groups="$groups $group" ;;
    ended)
      left=
      for each in $groups; do [ "$each" = "$group" ] || left="$left $each"; done
      groups=$left ;;
    done) exit 0 ;;
  esac
done
for each in $groups; do
  pid=\${each%:*}
  if stat=$(cat "/proc/$pid/stat" 2>/dev/null); then
    # Behind the command's name, which is in parentheses, stands as the 20th when it was started (proc(5)).
    set -- \${stat##*)}
    # Another process has this pid now.
    [ "\${20}" = "\${each#*:}" ] || continue
  fi
  kill -s KILL -- "-$pid"
done
for environ in $(grep -ls "$mark" /proc/[0-9]*/environ); do
  pid=\${environ#/proc/}
  kill -s KILL "\${pid%/environ}"
done
`;

let guard: ChildProcess | undefined;

/** A process group, by the process that leads it. */
export interface Group {
  readonly pid: number;
  /** When that was started, in the system's ticks: a pid alone may be another process's by now. Empty where that is not known. */
  readonly start: string;
}

/**
 * Puts a program's process group under guard. `mark` stands in the environment of all that it starts.
 *
 * @returns a function that says that the group has ended
 */
export function putUnderGuard({ pid, start }: Group, mark: string): () => void {
  // On Windows there are no process groups to end; what is left there ends with the console.
  if (process.platform === "win32") return () => {};
  guard ??= startGuard(mark);
  const tell = (word: string): void => {
    guard?.stdin?.write(`${word} ${pid}:${start}\n`);
  };
  tell("started");
  return () => tell("ended");
}

function startGuard(mark: string): ChildProcess {
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "guard", mark], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  shell.unref();
  const input = shell.stdin;
  // A pipe of this process that must not keep it alive; its types do not know that it is a socket.
  if (input && "unref" in input && typeof input.unref === "function") input.unref();
  // Without a guard a check is as good; only a kill -9 of it would leave something.
  shell.on("error", () => {});
  input?.on("error", () => {});
  process.once("exit", () => input?.write("done\n"));
  return shell;
}
