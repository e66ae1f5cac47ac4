import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface Tab {
  readonly name: string;
  readonly content: () => ComponentChildren;
}

/** One of several things at a time, chosen by a row of names (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const chosen = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const choose = (at: number): void => {
    chosen.value = (at + tabs.length) % tabs.length;
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[chosen.value]?.focus();
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowRight") choose(chosen.value + 1);
    if (key === "ArrowLeft") choose(chosen.value - 1);
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} ref={list} onKeyDown={press}>
        {tabs.map(({ name }, at) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${at}`}
            aria-controls="tab-panel"
            aria-selected={chosen.value === at}
            tabIndex={chosen.value === at ? 0 : -1}
            onClick={() => choose(at)}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${chosen.value}`}>
        {tabs[chosen.value]?.content()}
      </div>
    </div>
  );
}
