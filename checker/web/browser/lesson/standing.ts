import { lesson, standing } from "../talk.ts";

/** In the list of lessons: what is done, and what is next. */
export function markEntries(): void {
  const { lessons, next } = standing.value;
  for (const entry of document.querySelectorAll<HTMLElement>("[data-entry]")) {
    const name = entry.dataset.entry ?? "";
    const state = lessons[name]?.isDone ? "done" : name === next ? "next" : "";
    entry.dataset.state = state;
    const words = entry.querySelector(".state");
    if (words) words.textContent = state;
  }
  const goOn = document.getElementById("next");
  const link = document.querySelector<HTMLAnchorElement>(`[data-entry="${next}"] a`);
  if (!goOn || !link) return;
  const copy = document.createElement("a");
  copy.href = link.href;
  copy.className = "go";
  const isFirst = !Object.values(lessons).some(({ isDone }) => isDone);
  copy.textContent = `${isFirst ? "Begin with" : "Go on with"} lesson ${link.textContent?.trim().replace(/\s+/, ". ")}`;
  goOn.replaceChildren(copy);
}

/** At the section that explains what the learner's last check of this lesson has failed by, or that of any other lesson. */
export function markSection(): void {
  for (const mark of document.querySelectorAll(".failed-by")) mark.remove();
  const page = location.pathname.split("/").at(-1);
  for (const [name, { failed }] of Object.entries(standing.value.lessons)) {
    const [explainedOn, section = ""] = failed?.explainedAt?.split("#") ?? [];
    if (!failed || explainedOn !== page) continue;
    const heading = document.getElementById(section)?.querySelector("h2, h3");
    const mark = document.createElement("p");
    mark.className = "failed-by";
    const misconception = document.createElement("code");
    misconception.textContent = failed.misconception;
    const where = name === lesson ? "Your last check" : `Your last check of ${name}`;
    mark.append(`${where} failed by `, misconception, ". This section is about that.");
    heading?.after(mark);
  }
}
