import { effect } from "@preact/signals";
import { ask, isLive, lesson, standing } from "../talk.ts";

/** Lets each hint be opened once the one before it was, here or by `npm run hint`. */
export function openOneByOne(element: HTMLElement): void {
  const hints = [...element.querySelectorAll<HTMLDetailsElement>(".hint")];
  let shown = 0;
  const show = (count: number): void => {
    shown = Math.max(shown, count);
    for (const [at, hint] of hints.entries()) hint.hidden = at > shown;
  };
  show(0);
  for (const [at, hint] of hints.entries()) {
    hint.addEventListener("toggle", () => {
      if (!hint.open || at < shown) return;
      show(at + 1);
      if (isLive) void ask("hints", { lesson, shown: at + 1 });
    });
  }
  effect(() => show(standing.value.lessons[lesson ?? ""]?.hintsShown ?? 0));
}
