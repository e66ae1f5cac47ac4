import { commandOf, opens, ownerOf, tcpSockets } from "./linux-sockets.ts";

/** A process, as far as this user may know it. */
export interface Process {
  readonly pid: number | undefined;
  readonly command: string | undefined;
}

const isLinux = process.platform === "linux";

/** Who listens on a port. */
export async function holderOf(port: number): Promise<Process> {
  const pid = isLinux
    ? findOwner((socket) => socket.isListening && socket.localPort === port)
    : await (await import("pid-port")).portToPid({ port, host: "*" }).catch(() => undefined);
  return describe(pid);
}

/** Who has the connection whose own end is at this port. */
export function connectorAt(localPort: number): Process {
  return describe(findOwner((socket) => !socket.isListening && socket.localPort === localPort));
}

/** The TCP ports on which these processes listen. */
export async function listeningPorts(pids: readonly number[]): Promise<number[]> {
  if (!isLinux) {
    // Loaded where it is needed only: it takes as long to load as all the rest.
    const { pidToPorts } = await import("pid-port");
    const found = await Promise.all(pids.map((pid) => pidToPorts(pid).catch(() => new Set<number>())));
    return [...new Set(found.flatMap((ports) => [...ports]))];
  }
  const links = new Set(pids.flatMap(opens));
  return tcpSockets()
    .filter((socket) => socket.isListening && links.has(`socket:[${socket.inode}]`))
    .map((socket) => socket.localPort);
}

/** A process in words: `process 4711 (node server.js)`. */
export function inWords({ pid, command }: Process): string {
  if (pid === undefined) return "another program";
  return command === undefined ? `process ${pid}` : `process ${pid} (${shortened(command)})`;
}

function findOwner(which: (socket: ReturnType<typeof tcpSockets>[number]) => boolean): number | undefined {
  for (const socket of tcpSockets().filter(which)) {
    const pid = ownerOf(socket);
    if (pid !== undefined) return pid;
  }
  return undefined;
}

function describe(pid: number | undefined): Process {
  return { pid, command: pid === undefined ? undefined : commandOf(pid) };
}

function shortened(command: string): string {
  // The loader flags of tsx say nothing to a reader.
  const plain = command.replace(/ --(require|import|loader) \S+/g, "");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
