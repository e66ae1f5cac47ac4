import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { plainText } from "../history/plain-text.ts";
import { allProcesses, descendantsOf, userOf } from "../processes/descendants.ts";

/** One TCP socket of this machine, as the kernel lists it (proc(5), /proc/net/tcp). */
export interface TcpSocket {
  /** As the kernel writes it, in hexadecimal, each 32 bits in the machine's own order of bytes. */
  readonly localAddress: string;
  readonly localPort: number;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly isListening: boolean;
  /** Sent a first packet, and has no answer yet. */
  readonly isConnecting: boolean;
  readonly isEstablished: boolean;
  /** Whose it is. */
  readonly uid: number;
  readonly inode: string;
}

const SYN_SENT_STATE = "02";
const LISTEN_STATE = "0A";
const ESTABLISHED_STATE = "01";

/** A list may be this old where nothing says that it has changed. */
const FRESH_MS = 250;

let last = { sockets: [] as readonly TcpSocket[], counters: "", at: Number.NEGATIVE_INFINITY };

/**
 * All TCP sockets of this machine. Linux only; empty elsewhere. Costs little to ask again and again: the kernel
 * walks its whole table of connections for the list, some milliseconds long, and keeps counters that are read in
 * a fraction of that. Only when those have moved, or after a while, is the list read anew.
 */
export function tcpSockets(): readonly TcpSocket[] {
  const counters = countersNow();
  const now = performance.now();
  if (counters !== last.counters || now - last.at > FRESH_MS) {
    last = { sockets: ["/proc/net/tcp", "/proc/net/tcp6"].flatMap(socketsIn), counters, at: now };
  }
  return last.sockets;
}

/**
 * What moves when a socket begins to listen, and when a connection is opened, made or ended (proc(5), RFC 1213:
 * tcpActiveOpens, tcpPassiveOpens, tcpAttemptFails, tcpEstabResets, tcpCurrEstab).
 */
function countersNow(): string {
  const inUse = /^TCP6?: inuse \d+/gm;
  return [
    ...tcpCounters().slice(5, 10),
    ...(read("/proc/net/sockstat").match(inUse) ?? []),
    ...(read("/proc/net/sockstat6").match(inUse) ?? []),
  ].join(" ");
}

/** How many connections of this machine have come to nothing so far: nobody listened (tcpAttemptFails). */
export function failedAttempts(): number {
  return Number(tcpCounters()[7] ?? 0);
}

/** RFC 1213, the TCP group, in its order, behind a word that names it. */
function tcpCounters(): string[] {
  const [, tcp = ""] = read("/proc/net/snmp")
    .split("\n")
    .filter((line) => line.startsWith("Tcp:"));
  return tcp.split(" ");
}

function socketsIn(table: string): TcpSocket[] {
  return read(table)
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length > 9)
    .map(([, local = "", remote = "", state, , , , uid, , inode = ""]) => ({
      localAddress: local.slice(0, local.indexOf(":")),
      localPort: portIn(local),
      remoteAddress: remote.slice(0, remote.indexOf(":")),
      remotePort: portIn(remote),
      isConnecting: state === SYN_SENT_STATE,
      isListening: state === LISTEN_STATE,
      isEstablished: state === ESTABLISHED_STATE,
      uid: Number(uid),
      inode,
    }));
}

/** The process that has a socket open. Undefined where it is another user's, or gone. */
export function ownerOf(socket: TcpSocket): number | undefined {
  const link = `socket:[${socket.inode}]`;
  const has = (pid: number): boolean => opens(pid).includes(link);
  // Mostly it is one of the checker's own programs, and else one that has just been started: a look at the files of all
  // processes takes so long that the socket may be gone by then.
  return descendantsOf(process.pid).find(has) ?? allProcesses().reverse().find(has);
}

/** Whether a socket belongs to a user who has no program in this check: one that `sudo` starts is another user's, too. */
export function isAnothers({ uid, inode }: TcpSocket): boolean {
  // Of a socket that nobody has, the system gives these, and no user.
  if (inode === "0" || uid === process.getuid?.()) return false;
  return !descendantsOf(process.pid).some((pid) => userOf(pid) === uid);
}

/** What a process has open, as the links in /proc/PID/fd say it. */
export function opens(pid: number): string[] {
  return list(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return "";
    }
  });
}

/** The command line of a process, or undefined if it cannot be read. */
export function commandOf(pid: number): string | undefined {
  const words = read(`/proc/${pid}/cmdline`).split("\0").filter(Boolean);
  return plainText(words.join(" ")) || undefined;
}

/** An address as people write it; one of IPv4 that is written in IPv6 as what it is (RFC 4291, 2.5.5.2). */
export function addressInWords(address: string): string {
  // Each group of 32 bits has its bytes in the machine's order: little endian on all that Node runs on.
  const bytes = (address.match(/.{8}/g) ?? []).flatMap((group) =>
    (group.match(/../g) ?? []).reverse().map((pair) => Number.parseInt(pair, 16)),
  );
  if (bytes.length === 4) return bytes.join(".");
  if (bytes.every((byte) => byte === 0)) return "::";
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  if (isMapped) return bytes.slice(12).join(".");
  const isLoopback = bytes.at(-1) === 1 && bytes.slice(0, -1).every((byte) => byte === 0);
  return isLoopback ? "::1" : (Buffer.from(bytes).toString("hex").match(/.{4}/g) ?? []).join(":");
}

function portIn(address: string): number {
  return Number.parseInt(address.slice(address.indexOf(":") + 1), 16);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
