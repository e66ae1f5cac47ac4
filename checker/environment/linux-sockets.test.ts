import net from "node:net";
import { describe, expect, it } from "vitest";
import { isOpenHere, listeningPortsNow } from "./ports.ts";

/** Where this process is seen to listen while it listens at this address. */
async function listeningAt(host: string): Promise<{ isOpen: boolean; address: string | undefined }> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const bound = server.address();
  const port = bound !== null && typeof bound === "object" ? bound.port : 0;
  const find = () => listeningPortsNow([process.pid]).find((each) => each.port === port);
  // The table is read anew only when the kernel's counters have moved, or after a moment.
  await expect.poll(find).toBeDefined();
  const found = find();
  const isOpen = isOpenHere(port);
  await new Promise((resolve) => server.close(resolve));
  if (!found) throw new Error(`port ${port} was not found`);
  return { isOpen, address: found.address };
}

describe.runIf(process.platform === "linux")("a listening port, as the kernel's table has it", () => {
  it.each(["127.0.0.1", "0.0.0.0", "::", "::ffff:127.0.0.1"])(
    "at %s is open to who connects to 127.0.0.1",
    async (host) => {
      expect(await listeningAt(host)).toEqual({ isOpen: true, address: undefined });
    },
  );

  it.each(["127.0.0.2", "::1"])("at %s is not, and the address is told", async (host) => {
    expect(await listeningAt(host)).toEqual({ isOpen: false, address: host });
  });
});
