import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Puzzle } from "../../render/island.ts";
import { type Arranged, judged, moved, putAside, takenBack } from "./arrange.ts";

/** Lines of a program to be put in order, by a pointer or by keys. */
export function Parsons({ blocks, texts, order }: Puzzle) {
  const arranged = useSignal<Arranged>({ inOrder: blocks.map((_, at) => at), aside: [] });
  const said = useSignal("");
  const dragged = useSignal<number | undefined>(undefined);
  const list = useRef<HTMLDivElement>(null);

  const change = (next: Arranged, block: number): void => {
    arranged.value = next;
    const at = next.inOrder.indexOf(block);
    said.value = at < 0 ? "put aside" : `line ${at + 1} of ${next.inOrder.length}`;
    // Its element has moved, and with it the focus.
    requestAnimationFrame(() => buttonOf(block)?.focus());
  };
  const buttonOf = (block: number): HTMLButtonElement | null =>
    list.current?.querySelector(`[data-block="${block}"]`) ?? null;

  const press = (event: KeyboardEvent, block: number): void => {
    const { inOrder } = arranged.value;
    const at = inOrder.indexOf(block);
    const next = byKey(event.key, arranged.value, block, at);
    if (!next) return;
    event.preventDefault();
    change(next, block);
  };

  /** While a pointer is down, the block goes where the pointer is. Heard everywhere: the block's own element moves meanwhile. */
  const drag = (event: PointerEvent, block: number): void => {
    if (event.button !== 0) return;
    dragged.value = block;
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      const under = document
        .elementFromPoint(clientX, clientY)
        ?.closest<HTMLElement>("[data-place], [data-aside]");
      if (!under || !list.current?.contains(under)) return;
      if (under.dataset.aside !== undefined) arranged.value = putAside(arranged.value, block);
      else arranged.value = moved(takenBack(arranged.value, block), block, Number(under.dataset.place));
    };
    const stop = (): void => {
      dragged.value = undefined;
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", stop);
      document.removeEventListener("pointercancel", stop);
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", stop);
    document.addEventListener("pointercancel", stop);
  };

  const check = (): void => {
    said.value = judged(arranged.value, texts, order);
  };

  const { inOrder, aside } = arranged.value;
  // An element, and no component of its own: it has to stay the same while others move.
  const blockAt = (block: number, place: number | undefined) => (
    <li key={block} data-place={place} class={dragged.value === block ? "dragged" : undefined}>
      <button
        type="button"
        class="grip"
        data-block={block}
        aria-label={`${texts[block]?.trim()}: ${place === undefined ? "put aside" : `line ${place + 1} of ${inOrder.length}`}`}
        aria-description="Up and Down move it, Delete puts it aside or back"
        onKeyDown={(event) => press(event, block)}
        onPointerDown={(event) => drag(event, block)}
      >
        {/* The course's own lines, coloured when the page was made. */}
        <span class="line-of-code" dangerouslySetInnerHTML={{ __html: blocks[block] ?? "" }} />
      </button>
    </li>
  );
  return (
    <div class="parsons" ref={list}>
      <p class="how">
        Drag the lines, or go to one by Tab and move it by ↑ and ↓. Delete puts it aside, or back.
      </p>
      <ol>{inOrder.map((block, place) => blockAt(block, place))}</ol>
      <div class="aside" data-aside>
        <p>Does not belong:</p>
        <ul>{aside.map((block) => blockAt(block, undefined))}</ul>
      </div>
      <button type="button" onClick={check}>
        Is that right?
      </button>
      <p role="status" class="said">
        {said.value}
      </p>
    </div>
  );
}

function byKey(key: string, arranged: Arranged, block: number, at: number): Arranged | undefined {
  switch (key) {
    case "ArrowUp":
      return at < 0 ? takenBack(arranged, block) : moved(arranged, block, at - 1);
    case "ArrowDown":
      return at < 0 ? undefined : moved(arranged, block, at + 1);
    case "Delete":
    case "Backspace":
      return at < 0 ? takenBack(arranged, block) : putAside(arranged, block);
    default:
      return undefined;
  }
}
