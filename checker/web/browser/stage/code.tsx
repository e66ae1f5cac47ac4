import { useSignal, useSignalEffect } from "@preact/signals";
import type { CodeFile } from "../../words.ts";
import { check, fetchOf, link, saves } from "../talk.ts";
import { reportIn } from "./choices.ts";
import { OpenButton } from "./open-button.tsx";

/** The learner's programs as they are on disk, and where the last check has found something. */
export function Code() {
  const files = useSignal<readonly CodeFile[]>([]);
  useSignalEffect(() => {
    // Read anew at every save, and when the server is there again.
    if (saves.value < 0 || link.value !== "open") return;
    void fetchOf<CodeFile[]>("code").then((read) => {
      if (read) files.value = read;
    });
  });
  const place = reportIn(check.value)?.failure?.place;
  return (
    <div class="own-code">
      {files.value.map((file) => (
        <File key={file.role} file={file} line={place?.file === file.file ? place.line : undefined} />
      ))}
    </div>
  );
}

function File({ file: { role, file, lines, problem }, line }: { file: CodeFile; line: number | undefined }) {
  return (
    <section aria-label={file}>
      <p class="file">
        <code>{file}</code> <OpenButton role={role} line={line} />
      </p>
      {problem !== undefined && <p>{problem}</p>}
      {lines && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys.
        <pre class="shiki numbered" tabIndex={0}>
          <code>
            {lines.map((pieces, at) => (
              // A line has no other name than its number.
              <span key={`${at + 1}`} class={at + 1 === line ? "line blamed" : "line"}>
                {pieces.map(({ text, light, dark }, place) => (
                  <span key={`${place + 1}`} style={{ "--shiki-light": light, "--shiki-dark": dark }}>
                    {text}
                  </span>
                ))}
                {"\n"}
              </span>
            ))}
          </code>
        </pre>
      )}
    </section>
  );
}
