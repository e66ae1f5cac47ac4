import {
  addressInWords,
  commandOf,
  isAnothers,
  opens,
  ownerOf,
  type TcpSocket,
  tcpSockets,
} from "./linux-sockets.ts";

/** A process, as far as this user may know it. */
export interface Process {
  readonly pid: number | undefined;
  readonly command: string | undefined;
  /** Whether it is known to be another user's; then no more is known of it. */
  readonly isAnothers?: boolean;
}

const isLinux = process.platform === "linux";

/** Who listens on a port. */
export async function holderOf(port: number): Promise<Process> {
  if (isLinux) return whoHas((socket) => socket.isListening && socket.localPort === port);
  const { portToPid } = await import("pid-port");
  return describe(await portToPid({ port, host: "*" }).catch(() => undefined));
}

/** Who has the connection whose own end is at this port. */
export function connectorAt(localPort: number): Process {
  return whoHas((socket) => !socket.isListening && socket.localPort === localPort);
}

/** A TCP port on which a process listens. */
export interface ListeningPort {
  readonly port: number;
  /** Where it does so at an address at which 127.0.0.1 does not arrive. Known on Linux only. */
  readonly address?: string;
}

/** The TCP ports on which these processes listen. */
export async function listeningPortsOf(pids: readonly number[]): Promise<ListeningPort[]> {
  if (!isLinux) {
    // Loaded where it is needed only: it takes as long to load as all the rest.
    const { pidToPorts } = await import("pid-port");
    const found = await Promise.all(pids.map((pid) => pidToPorts(pid).catch(() => new Set<number>())));
    return [...new Set(found.flatMap((ports) => [...ports]))].map((port) => ({ port }));
  }
  return listeningPortsNow(pids);
}

/** The same, told at once. Linux only; empty elsewhere. */
export function listeningPortsNow(pids: readonly number[]): ListeningPort[] {
  const links = new Set(pids.flatMap(opens));
  return tcpSockets()
    .filter((socket) => socket.isListening && links.has(`socket:[${socket.inode}]`))
    .map((socket) => {
      const address = addressInWords(socket.localAddress);
      return AT_LOOPBACK.includes(address) ? { port: socket.localPort } : { port: socket.localPort, address };
    });
}

/** Where these processes have set out to and have had no answer yet. Linux only; empty elsewhere. */
export function destinationsOf(
  pids: readonly number[],
): { readonly address: string; readonly port: number }[] {
  const links = new Set(pids.flatMap(opens));
  return tcpSockets()
    .filter((socket) => socket.isConnecting && links.has(`socket:[${socket.inode}]`))
    .map(({ remoteAddress, remotePort }) => ({ address: addressInWords(remoteAddress), port: remotePort }));
}

/**
 * Whether somebody listens where who connects to 127.0.0.1 arrives. Linux only; false elsewhere.
 *
 * @param but a process whose own sockets are left out
 */
export function isOpenHere(port: number, but?: number): boolean {
  const listening = listeningHere(port);
  if (but === undefined || listening.length === 0) return listening.length > 0;
  const own = opens(but);
  const others = listening.filter(({ inode }) => !own.includes(`socket:[${inode}]`));
  // One that was closed between the two looks was perhaps its own.
  return (
    others.length > 0 && listeningHere(port).some(({ inode }) => others.some((one) => one.inode === inode))
  );
}

function listeningHere(port: number): TcpSocket[] {
  return tcpSockets().filter(
    (socket) =>
      socket.isListening &&
      socket.localPort === port &&
      AT_LOOPBACK.includes(addressInWords(socket.localAddress)),
  );
}

/** Itself, and every address of this machine, in IPv4 and in IPv6 (which takes IPv4 in as well). */
const AT_LOOPBACK = ["127.0.0.1", "0.0.0.0", "::"];

/** A process in words: `process 4711 (node server.js)`. */
export function inWords({ pid, command, isAnothers }: Process): string {
  if (pid === undefined) return isAnothers ? "a program of another user" : "another program";
  return command === undefined ? `process ${pid}` : `process ${pid} (${shortened(command)})`;
}

function whoHas(which: (socket: TcpSocket) => boolean): Process {
  const sockets = tcpSockets().filter(which);
  for (const socket of sockets) {
    const pid = ownerOf(socket);
    if (pid !== undefined) return describe(pid);
  }
  return { ...describe(undefined), isAnothers: sockets.some(isAnothers) };
}

function describe(pid: number | undefined): Process {
  return { pid, command: pid === undefined ? undefined : commandOf(pid) };
}

function shortened(command: string): string {
  // The loader flags of tsx say nothing to a reader.
  const plain = command.replace(/ --(require|import|loader) \S+/g, "");
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
