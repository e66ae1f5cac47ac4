import { type Browser, chromium } from "playwright-core";
import { has } from "./tools.ts";

/** Debian's; elsewhere whatever is named. */
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Whether pages can be looked at here. In CI they have to be: there nothing is left out. */
export const hasChromium = has(EXECUTABLE, "--version");

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    // Whoever is root has no sandbox; and nothing is to be asked of the internet.
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}
