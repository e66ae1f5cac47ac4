import { spawn } from "node:child_process";
import open from "open";

/**
 * Opens a link in the learner's browser, where there is one to be seen. Whatever becomes of it: the link is on the screen.
 *
 * @param env the environment that tells of it
 */
export async function openBrowser(link: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (!process.stdout.isTTY || env.CI === "true" || env.BROWSER === "none") return;
  try {
    // An editor that is elsewhere, as in a container, has its own way to the browser.
    if (env.BROWSER)
      spawn(env.BROWSER, [link], { stdio: "ignore", detached: true })
        .on("error", () => {})
        .unref();
    else if (hasScreen(env)) (await open(link)).on("error", () => {});
  } catch {
    // There is none after all.
  }
}

function hasScreen({
  DISPLAY,
  WAYLAND_DISPLAY,
  SSH_CONNECTION,
  WSL_DISTRO_NAME,
}: NodeJS.ProcessEnv): boolean {
  if (process.platform !== "linux") return SSH_CONNECTION === undefined;
  return Boolean(DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME);
}
