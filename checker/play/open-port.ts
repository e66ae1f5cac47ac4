import net from "node:net";
import { crashOf } from "../claims/crash.ts";
import { HOST, PORT } from "../harness/endpoint.ts";
import { first } from "../history/find.ts";
import type { Play } from "./play.ts";

/**
 * The port is open already when the client comes, and somebody else has it: a client that connects where it
 * should bind is met there, and one that does bind fails. Tells what a client did that was gone before anybody
 * could see it, where nobody can look into the program.
 */
export async function playOpenPort(play: Play, role: string): Promise<void> {
  const listener = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.destroy();
    if (!first(play.events, "connects")) play.record(role, { what: "connects", port: PORT });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      listener.once("error", reject);
      listener.listen(PORT, HOST, resolve);
    });
    const client = play.start(role, {});
    if (!client) return;
    await play.until((events) => !client.isRunning || first(events, "connects"), {
      stage: "open",
      who: role,
    });
    const ended = first(play.events, "ended", role);
    if (ended && crashOf(ended).kind === "address in use") play.record(role, { what: "listens", port: PORT });
  } finally {
    await play.endAll();
    await new Promise((resolve) => listener.close(resolve));
    play.record("harness", { what: "over" });
  }
}
