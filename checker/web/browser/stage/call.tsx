import { type Signal, useSignal, useSignalEffect } from "@preact/signals";

/** Whether the stage is called: on a narrow screen it is there when it is, on a wide one always. */
export function useCall(): Signal<boolean> {
  const isCalled = useSignal(false);
  useSignalEffect(() => {
    document.documentElement.toggleAttribute("data-stage-called", isCalled.value);
  });
  return isCalled;
}

export function CallButton({ isCalled }: { isCalled: Signal<boolean> }) {
  return (
    <button
      type="button"
      class="call"
      aria-expanded={isCalled.value}
      onClick={() => {
        isCalled.value = !isCalled.value;
      }}
    >
      {isCalled.value ? "Back to the lesson" : "Show"}
    </button>
  );
}
