import { type ChildProcess, spawn } from "node:child_process";
import { type ProcessId, startOf } from "./process-id.ts";
import { adjustments, dumpFilter, TAG_OF_CHECK } from "./process-tag.ts";

/**
 * Outlives the checker for one purpose: when the checker is gone without a word (kill -9, a crash), it ends
 * every program that the checker had started. It learns of that by the end of its standard input. A shell,
 * since it must cost a check nothing; in a session of its own, so that what hits the checker's process
 * group does not hit it.
 */
const SCRIPT = `
tag=$1
adjustment=$2
began=$3
filter=$4
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
# What goes on as another process every few milliseconds is missed once or twice.
for look in 1 2 3 4 5 6 7 8; do
  for found in $(grep -ls "$tag" /proc/[0-9]*/environ) $(grep -lsxE "$adjustment" /proc/[0-9]*/oom_score_adj); do
    pid=\${found#/proc/}
    pid=\${pid%/*}
    case $found in
      */oom_score_adj)
        stat=$(cat "/proc/$pid/stat" 2>/dev/null) || continue
        set -- \${stat##*)}
        # It is older than the check, or belongs to another one.
        [ "\${20}" -ge "$began" ] || continue
        grep -qsx "$filter" "/proc/$pid/coredump_filter" || continue
        grep -qs NON_BLOCKING_CHECK= "/proc/$pid/environ" && continue ;;
    esac
    kill -s KILL "$pid"
  done
done
`;

let guard: ChildProcess | undefined;

/**
 * Puts a program's process group under guard, by the process that leads it; what has left it is known by the tags of
 * this check.
 *
 * @returns a function that says that the group has ended
 */
export function putUnderGuard({ pid, start }: ProcessId): () => void {
  // On Windows there are no process groups to end; what is left there ends with the console.
  if (process.platform === "win32") return () => {};
  guard ??= startGuard();
  const tell = (word: string): void => {
    guard?.stdin?.write(`${word} ${pid}:${start ?? ""}\n`);
  };
  tell("started");
  return () => tell("ended");
}

function startGuard(): ChildProcess {
  // Matches no line where there are none.
  const adjustment = adjustments.length === 0 ? "none" : adjustments.join("|");
  const began = String(startOf(process.pid) ?? 0);
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "guard", TAG_OF_CHECK, adjustment, began, dumpFilter], {
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
