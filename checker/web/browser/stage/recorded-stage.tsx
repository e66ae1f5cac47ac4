import { useSignal, useSignalEffect } from "@preact/signals";
import { isSamePlay } from "../../../history/play-id.ts";
import type { TaskPoint } from "../../../report/told.ts";
import type { Recorded, Report } from "../../words.ts";
import { check } from "../talk.ts";
import { CallButton, useCall } from "./call.tsx";
import { type Pair, sameActOf } from "./choices.ts";
import { Found } from "./found.tsx";

/** Beside a lesson that nobody can check here: what happened when its solution was checked, and a wrong program. */
export function RecordedStage({
  task,
  recorded: { pass, fail, programs },
}: {
  task: readonly TaskPoint[];
  recorded: Recorded;
}) {
  const isPass = useSignal(true);
  const isCalled = useCall();
  useSignalEffect(() => {
    const report = isPass.value ? pass : fail;
    check.value = {
      number: isPass.value ? 1 : 2,
      why: "recorded",
      phase: "ended",
      holds: [],
      said: [],
      events: [],
      outcome: { report },
    };
  });
  const choose = (wanted: boolean): void => {
    isPass.value = wanted;
    isCalled.value = true;
  };
  return (
    <section aria-label="Recorded checks" class="check">
      <div class="controls">
        <button type="button" aria-pressed={isPass.value} onClick={() => choose(true)}>
          The solution
        </button>
        <button type="button" aria-pressed={!isPass.value} onClick={() => choose(false)}>
          A wrong program
        </button>
        <CallButton isCalled={isCalled} />
      </div>
      <div class="found">
        <Found
          task={task}
          why={
            isPass.value ? (
              "A check of the lesson's solution, as it was recorded."
            ) : (
              <>
                A check of a wrong program, as it was recorded:{" "}
                {programs.map(({ href, name }, at) => (
                  <span key={href}>
                    {at > 0 && ", "}
                    <a href={href}>{name}</a>
                  </span>
                ))}
              </>
            )
          }
          pair={pairOf(fail, pass)}
          own="The wrong program"
        />
      </div>
    </section>
  );
}

/** The play that failed, and the same act of the solution, or else what the lesson shows of it. */
function pairOf(fail: Report, pass: Report): Pair {
  return {
    name: "The wrong program beside the solution",
    fail: {
      title: "The wrong program",
      events: fail.result.history.filter((event) => isSamePlay(event.play, fail.play)),
    },
    pass: { title: "The solution", events: sameActOf(pass.result.history, fail.play, pass.play) },
  };
}
