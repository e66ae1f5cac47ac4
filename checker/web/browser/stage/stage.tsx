import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { TaskPoint } from "../../../report/told.ts";
import type { Check } from "../../words.ts";
import { ask, check, lesson, link } from "../talk.ts";
import { CallButton, useCall } from "./call.tsx";
import { Code } from "./code.tsx";
import { Compare } from "./compare.tsx";
import { Found } from "./found.tsx";
import { Tabs } from "./tabs.tsx";

/** Beside the lesson: its check, and what came of it. */
export function Stage({ task }: { task: readonly TaskPoint[] }) {
  const isCalled = useCall();
  const isUnderWay = useComputed(() => check.value !== undefined && check.value.phase !== "ended");
  const begin = (): void => {
    isCalled.value = true;
    void ask("check", { lesson });
  };
  useEffect(() => onKey("c", begin), []);
  const it = check.value;
  /** Whoever follows a link into the lesson wants to see the lesson. */
  const leave = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.hash && link.pathname === location.pathname) isCalled.value = false;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link that is followed by a key is clicked, too.
    <section aria-label="Check" class="check" onClick={leave}>
      <div class="controls">
        <button type="button" class="begin" onClick={begin} disabled={link.value !== "open"} title="Key: c">
          {isUnderWay.value ? "Check anew" : "Check"}
        </button>
        <Verdict check={it} />
        <CallButton isCalled={isCalled} />
      </div>
      <div class="found">
        <Tabs
          label="Stage"
          tabs={[
            {
              name: "Check",
              content: () => <Found task={task} why={introOf(check.value)} own="Your programs" />,
            },
            { name: "My code", content: () => <Code /> },
            { name: "Compare", content: () => <Compare /> },
          ]}
        />
      </div>
    </section>
  );
}

/** What a check is at, or what it has found, in a line that is read aloud when it changes. */
function Verdict({ check: it }: { check: Check | undefined }) {
  const { tone, words } = verdictOf(it);
  return (
    <p role="status" class={`verdict ${tone}`}>
      {words}
      {it && <span class="why"> {it.why}</span>}
    </p>
  );
}

function verdictOf(it: Check | undefined): { tone: string; words: string } {
  if (!it) return { tone: "", words: "" };
  if (it.phase === "waits") return { tone: "", words: it.waitsFor ? `waits for ${it.waitsFor}` : "begins" };
  if (it.phase === "runs")
    return { tone: "", words: it.life === undefined ? "starts the programs" : `plays ${it.life}` };
  if (!it.outcome) return { tone: "", words: "" };
  if ("failed" in it.outcome) return { tone: "unsure", words: "there is no verdict" };
  const { verdict, ms } = it.outcome.report.result;
  const seconds = `in ${(ms / 1000).toFixed(1)} s`;
  switch (verdict) {
    case "pass":
      return { tone: "good", words: `pass, ${seconds}` };
    case "fail":
      return { tone: "bad", words: `fail, ${seconds}` };
    case "unknown":
      return { tone: "unsure", words: "unknown: your program was not judged" };
  }
}

/** Calls `act` when a key is pressed, but for where something is typed. Returns a function that ends this. */
function onKey(key: string, act: () => void): () => void {
  const heard = (event: KeyboardEvent): void => {
    const isTyped = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyped) return;
    act();
  };
  document.addEventListener("keydown", heard);
  return () => document.removeEventListener("keydown", heard);
}

/** What is to be said before what a check has found, if anything. */
function introOf(it: Check | undefined): string {
  if (!it) return "Save a file of the lesson, or press c: then your programs are run and looked at.";
  return it.outcome && "failed" in it.outcome ? it.outcome.failed : "";
}
