import { useSignal } from "@preact/signals";
import { ask, lesson } from "../talk.ts";

/** Opens a program of the lesson in the learner's editor. @param line from 1 */
export function OpenButton({ role, line }: { role: string; line: number | undefined }) {
  const said = useSignal("");
  const open = async (): Promise<void> => {
    const answer = await ask<{ problem?: string }>("open", { lesson, role, line });
    said.value = answer ? (answer.problem ?? "") : "It could not be opened.";
  };
  return (
    <>
      <button type="button" class="open" onClick={open}>
        Open in the editor
      </button>
      <span role="status" class="said">
        {said.value}
      </span>
    </>
  );
}
