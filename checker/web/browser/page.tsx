import { effect } from "@preact/signals";
import { type ComponentChild, render } from "preact";
import { addCopyButtons, letScroll } from "./lesson/code.ts";
import { openOneByOne } from "./lesson/hints.ts";
import { Parsons } from "./lesson/parsons.tsx";
import { askQuestion } from "./lesson/question.tsx";
import { markEntries, markSection } from "./lesson/standing.ts";
import { markTask } from "./stage/points.tsx";
import { RecordedStage } from "./stage/recorded-stage.tsx";
import { Stage } from "./stage/stage.tsx";
import { Status } from "./status.tsx";
import { connect, isLive } from "./talk.ts";

for (const element of document.querySelectorAll<HTMLElement>(".island")) {
  const data = JSON.parse(element.querySelector("script")?.textContent ?? "null");
  switch (element.dataset.island) {
    case "question":
      askQuestion(element, data);
      break;
    case "parsons":
      put(<Parsons {...data} />, element);
      break;
    case "hints":
      openOneByOne(element);
      break;
  }
}
addCopyButtons();
letScroll();

if (isLive) {
  const status = document.getElementById("status");
  if (status) put(<Status />, status);
  effect(markEntries);
  effect(markSection);
  effect(markTask);
  void connect();
}

const stage = document.getElementById("stage");
const stageData = stage?.querySelector("script")?.textContent;
if (stage && stageData) {
  const { task, recorded } = JSON.parse(stageData);
  put(recorded ? <RecordedStage task={task} recorded={recorded} /> : <Stage task={task} />, stage);
}

/** Renders something in the place of what stood there for those without scripts. */
function put(content: ComponentChild, place: HTMLElement): void {
  place.replaceChildren();
  render(content, place);
}
