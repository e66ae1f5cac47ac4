import { computed } from "@preact/signals";
import type { PointState } from "../../../report/point-states.ts";
import type { TaskPoint } from "../../../report/told.ts";
import { check } from "../talk.ts";
import { Prose } from "./prose.tsx";
import { statesIn } from "./states.ts";

const pointStates = computed(() => statesIn(check.value));

const IN_WORDS: Readonly<Record<PointState, string>> = {
  holds: "seen to hold",
  broken: "broken",
  open: "still to be seen",
};
const MARKS: Readonly<Record<PointState, string>> = { holds: "✓", broken: "✗", open: "·" };

/** The points of the task, each with what is known of it. */
export function Points({ task }: { task: readonly TaskPoint[] }) {
  const isBroken = [...pointStates.value.values()].includes("broken");
  return (
    <>
      <ol class="points" aria-label="Points of the task">
        {task.map(({ number, words }) => {
          const state = pointStates.value.get(number) ?? "open";
          return (
            <li key={number} data-state={state}>
              <span class="mark" role="img" aria-label={IN_WORDS[state]}>
                {MARKS[state]}
              </span>
              <span>
                <Prose text={words} />
              </span>
            </li>
          );
        })}
      </ol>
      {isBroken && <p class="legend">· still to be seen. The check ended at the point that is broken.</p>}
    </>
  );
}

/** The same marks at the points of the task as the page has them. */
export function markTask(): void {
  for (const item of document.querySelectorAll<HTMLElement>("[data-point]"))
    item.dataset.state = pointStates.value.get(Number(item.dataset.point)) ?? "open";
}
