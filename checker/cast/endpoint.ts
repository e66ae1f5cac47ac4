/** Addresses that are this machine's 127.0.0.1, in whichever writing (RFC 4291, 2.5.5.2 for the one in IPv6). */
const SELF = ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "::ffff:127.0.0.1"];

/** Every address there is, 127.0.0.1 among them: who binds there is reached, and who connects there arrives at home. */
const EVERYWHERE = ["*", "0.0.0.0", "[::]", "::"];

/** An endpoint of TCP, taken apart. Undefined where it is none (zmq_tcp(7)). */
export function partsOf(endpoint: string): { readonly host: string; readonly port: number } | undefined {
  // A connecting socket may name its own end first: `tcp://own;other`.
  const [, host, port] = /^tcp:\/\/(?:.*;)?(.*):(\d+)$/.exec(endpoint) ?? [];
  return host === undefined || port === undefined ? undefined : { host, port: Number(port) };
}

/** Whether who binds this endpoint can be reached at 127.0.0.1 on a port. */
export function opens(endpoint: string, port: number): boolean {
  const { host = "", port: own } = partsOf(endpoint) ?? {};
  return [...SELF, ...EVERYWHERE, "lo"].includes(host) && own === port;
}

/** Whether who connects to this endpoint arrives at 127.0.0.1 on a port. */
export function leadsTo(endpoint: string, port: number): boolean {
  const { host = "", port: own } = partsOf(endpoint) ?? {};
  return [...SELF, ...EVERYWHERE].includes(host) && own === port;
}
