import { portsOf } from "../cast/cast.ts";
import { refusalInWords, whyNoConnection } from "../environment/loopback.ts";
import { whyPortKept, whyPortTaken } from "../environment/port-free.ts";
import { troubleIn } from "../environment/trouble.ts";
import { placeOf } from "../fault.ts";
import { published, Recorder } from "../history/recorder.ts";
import { Ahead } from "./ahead.ts";
import { actsBeside, type Beside, isSideBySide, mayBeSideBySide } from "./beside.ts";
import { findCause } from "./cause.ts";
import type { CheckTask } from "./check-task.ts";
import { playContrast, showsContrast } from "./contrast.ts";
import { untested } from "./judge.ts";
import { playActs } from "./play-acts.ts";
import { type JudgedClaim, type Result, rootOf, type Verdict } from "./result.ts";

/**
 * Plays a lesson with the programs under check, and judges what happened. Never throws.
 *
 * @param played where its acts have been played already, elsewhere
 */
export async function check(task: CheckTask, played?: Beside): Promise<Result> {
  const recorder = new Recorder();
  if (task.onEvent) recorder.listen(task.onEvent);
  const ports = portsOf(task.lesson.cast);
  let claims: readonly JudgedClaim[] = task.lesson.acts.flatMap((act) => untested(act.claims));
  const result = (verdict: Verdict, cause?: string): Result => ({
    version: 1,
    lesson: task.lesson.name,
    programs: task.programs,
    verdict,
    claims,
    ...(cause === undefined ? {} : { cause }),
    history: published(recorder.counted(recorder.events)),
    // What was played elsewhere may have begun before this.
    ms: Math.max(recorder.now(), ...recorder.events.slice(-1).map(({ at }) => at)),
  });
  const now = (): number => recorder.now();
  const hasCores = !played && isSideBySide(task);
  const beside = hasCores ? actsBeside(task, now) : played;
  const ahead = !played && mayBeSideBySide(task) ? new Ahead(task, now, hasCores) : undefined;
  try {
    const refusal = await whyNoConnection();
    if (refusal) return result("unknown", refusalInWords(refusal));
    const taken = await whyPortTaken(ports);
    if (taken !== undefined) return result("unknown", taken);
    const acts = await playActs({ ...task, beside, ahead }, recorder);
    claims = acts.claims;
    if (!acts.brokenIn) {
      const open = claims.find(({ verdict }) => verdict === "untested");
      if (open) return result("unknown", stallText(open));
      const kept = await whyPortKept(ports);
      return kept === undefined ? result("pass") : result("unknown", kept);
    }
    // Several runs are shown beside each other instead.
    const root = rootOf({ claims })?.misconception;
    const isShown = !task.schedule && showsContrast(task.lesson, root);
    ahead?.beginContrast(root);
    const cause = await findCause({ ...task, ahead }, acts.brokenIn, claims, recorder.events);
    if (cause !== undefined) return result("unknown", cause);
    if (isShown) await playContrast({ ...task, ahead }, recorder);
    return result("fail");
  } catch (error) {
    return result("unknown", (await troubleOf(error, ports)) ?? faultText(error));
  } finally {
    await Promise.all([beside?.stop(), ahead?.stop()]);
  }
}

/** Every act has been played in its roomiest form, and still nothing shows that a claim holds or is broken. */
function stallText({ says }: JudgedClaim): string {
  return (
    `the machine stood still at the wrong moments: that ${says} was neither shown nor disproved. ` +
    "Nothing is known against your program. Check again when less is going on."
  );
}

/** What in the world stood in the way of the checker itself. Undefined where nothing is known of that kind. */
async function troubleOf(error: unknown, ports: readonly number[]): Promise<string | undefined> {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE") return (await whyPortTaken(ports)) ?? takenForAMoment(ports);
  return troubleIn(error);
}

function takenForAMoment(ports: readonly number[]): string {
  return (
    `another program had port ${ports.join(" or ")} open for a moment, between two plays of the check. Often this is a ` +
    "client that was started by hand. Check again."
  );
}

function faultText(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const where = placeOf(error);
  return (
    `the checker itself has a fault, and your programs are not to blame: ${what}${where ? ` (${where})` : ""}. ` +
    "Check again; if it stays, please report this text."
  );
}
