import { PORT } from "../harness/endpoint.ts";
import { isMarked } from "../programs/mark.ts";
import { commandOf, opens, ownerOf, type TcpSocket, tcpSockets } from "./linux-sockets.ts";

const EVERY_MS = 20;

/** A process that has no part in the check. */
interface Stranger {
  readonly pid: number;
  readonly command: string | undefined;
}

/**
 * Watches for programs that connect to the course's port and are neither the checker's sockets nor those of
 * the programs under check: a server left running in another terminal takes a share of the values. Linux
 * only; elsewhere it sees nothing.
 */
export class StrangerWatch {
  readonly #tell: (stranger: Stranger) => void;
  /** Inodes of sockets that were looked at and belong here. */
  readonly #known = new Set<string>();
  readonly #clock: NodeJS.Timeout | undefined;
  #isOver = process.platform !== "linux";

  /** @param tell told of the first stranger, and of no other */
  constructor(tell: (stranger: Stranger) => void) {
    this.#tell = tell;
    if (!this.#isOver) this.#clock = setInterval(() => this.look(), EVERY_MS);
  }

  /** To be called when something happened, too: a connection may last shorter than the time between looks. */
  look(): void {
    if (this.#isOver) return;
    const stranger = findStranger(this.#known);
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
function findStranger(known: Set<string>): Stranger | undefined {
  const isNew = (socket: TcpSocket): boolean =>
    socket.remotePort === PORT && socket.isEstablished && !known.has(socket.inode);
  const fresh = tcpSockets().filter(isNew);
  if (fresh.length === 0) return undefined;
  const mine = new Set(opens(process.pid));
  for (const socket of fresh) {
    if (mine.has(`socket:[${socket.inode}]`)) {
      known.add(socket.inode);
      continue;
    }
    const pid = ownerOf(socket);
    // It is gone again, or another user's: of that nothing can be said.
    if (pid === undefined) continue;
    if (pid !== process.pid && !isMarked(pid)) return { pid, command: commandOf(pid) };
    known.add(socket.inode);
  }
  return undefined;
}
