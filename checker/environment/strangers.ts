import { isTagged } from "../processes/process-tag.ts";
import { commandOf, isAnothers, opens, ownerOf, type TcpSocket, tcpSockets } from "./linux-sockets.ts";
import type { Process } from "./ports.ts";

const EVERY_MS = 20;

/** A process that has no part in the check. */
export interface Stranger extends Process {
  /** Whether it has the port open, and does not only connect to it. */
  readonly listens?: true;
  readonly port: number;
}

/**
 * Watches for programs that connect to the course's ports, or open one, and are neither the checker's sockets nor those of
 * the programs under check: a server left running in another terminal takes a share of the values, and a client that
 * is started by hand while the check begins has the port before the one under check. Linux only; elsewhere it sees
 * nothing.
 */
export class StrangerWatch {
  readonly #ports: readonly number[];
  readonly #tell: (stranger: Stranger) => void;
  /** Inodes of sockets that were looked at and belong here. */
  readonly #known = new Set<string>();
  readonly #clock: NodeJS.Timeout | undefined;
  #isOver = process.platform !== "linux";

  /** @param tell told of the first stranger, and of no other */
  constructor(ports: readonly number[], tell: (stranger: Stranger) => void) {
    this.#ports = ports;
    this.#tell = tell;
    if (!this.#isOver) this.#clock = setInterval(() => this.look(), EVERY_MS);
  }

  /** To be called when something happened, too: a connection may last shorter than the time between looks. */
  look(): void {
    if (this.#isOver) return;
    const stranger = findStranger(this.#ports, this.#known);
    if (!stranger) return;
    this.stop();
    this.#tell(stranger);
  }

  stop(): void {
    this.#isOver = true;
    clearInterval(this.#clock);
  }
}

/** @param known inodes of sockets that belong here; those that are found to do so are added */
function findStranger(ports: readonly number[], known: Set<string>): Stranger | undefined {
  const isNew = ({ localPort, remotePort, isListening, isEstablished, inode }: TcpSocket): boolean =>
    (isListening ? ports.includes(localPort) : isEstablished && ports.includes(remotePort)) &&
    !known.has(inode);
  const fresh = tcpSockets().filter(isNew);
  if (fresh.length === 0) return undefined;
  const mine = new Set(opens(process.pid));
  for (const socket of fresh) {
    if (mine.has(`socket:[${socket.inode}]`)) {
      known.add(socket.inode);
      continue;
    }
    const port = socket.isListening ? socket.localPort : socket.remotePort;
    const where = socket.isListening ? { port, listens: true as const } : { port };
    const pid = ownerOf(socket);
    if (pid === undefined) {
      // Either it is gone again, and of that nothing can be said, or nobody but its user may see whose it is.
      if (isAnothers(socket)) return { pid, command: undefined, isAnothers: true, ...where };
      continue;
    }
    if (pid !== process.pid && !isTagged(pid)) return { pid, command: commandOf(pid), ...where };
    known.add(socket.inode);
  }
  return undefined;
}
