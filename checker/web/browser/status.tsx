import { link } from "./talk.ts";

/** What stands between this page and the server, where something does. */
export function Status() {
  const words = inWords();
  return (
    <p role="status" class={words === "" ? "status" : "status trouble"}>
      {words}
    </p>
  );
}

function inWords(): string {
  switch (link.value) {
    case "none":
    case "open":
      return "";
    case "lost":
      return "The workshop's server does not answer. Type npm start; this page goes on by itself.";
    case "stranger":
      return "This browser can read, and not check: its link was used before, or is missing. In the terminal of npm start, press l for another link.";
  }
}
