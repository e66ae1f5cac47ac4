const TOLD_MS = 2_000;

/** A button on each block of code that copies it. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>("main [data-copy]")) {
    if (block.closest(".parsons")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => void copy(block, button));
    block.append(button);
  }
}

async function copy(block: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const code = block.querySelector("pre");
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    button.textContent = "Copied";
  } catch {
    // A browser may forbid it: then the code is marked, to be copied by keys.
    getSelection()?.selectAllChildren(code);
    button.textContent = "Marked";
  }
  setTimeout(() => {
    button.textContent = "Copy";
  }, TOLD_MS);
}

/** What is wider than its place has to be reached by keys, to be scrolled by them. Nothing else stops the tabulator. */
export function letScroll(): void {
  const look = (): void => {
    for (const block of document.querySelectorAll<HTMLElement>("main pre")) {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute("tabindex");
    }
  };
  look();
  addEventListener("resize", look);
  for (const fold of document.querySelectorAll("details")) fold.addEventListener("toggle", look);
}
