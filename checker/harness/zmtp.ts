/**
 * As much of ZMTP (RFC 37 for 3.1, RFC 15 for 2.0) as it takes to ask a peer what it is. The zeromq package does not tell
 * it. Said step by step, no more than the peer needs to go on: without a READY, and with nothing at all of what 2.0 wants
 * after the signature, the asker never becomes a peer, and no value is sent to it. And the READY and the frames of 3.1, for
 * who is to be a peer without the library.
 */

const SIGNATURE_BYTES = 10;
const MECHANISM_AT = 12;
const MECHANISM_BYTES = 20;
const GREETING_BYTES = 64;

/** What a peer has told of itself so far. */
export interface Told {
  /** `ZMTP 2.0`, where it is an older protocol than 3.0. */
  readonly protocol?: string;
  /** NULL, PLAIN, CURVE, … (from 3.0 on) */
  readonly mechanism?: string;
  readonly socketType?: string;
}

/** A version number (in the greeting, the byte after the signature) that means 2.0. */
const ZMTP_2_0 = 1;
/** RFC 15, by their numbers. */
const SOCKET_TYPES_2_0 = ["PAIR", "PUB", "SUB", "REQ", "REP", "DEALER", "ROUTER", "PULL", "PUSH"];

/** The first byte of a frame (RFC 23, framing). */
export const FLAGS = { last: 0, more: 1, long: 2, command: 4 } as const;

/** What to send first. */
export function signature(): Buffer {
  return greeting().subarray(0, SIGNATURE_BYTES);
}

/**
 * What to send next, given what a peer has sent so far and how many bytes it was sent: the version once it has told
 * its own, the rest of the greeting once it has told that its mechanism is NULL.
 */
export function nextOf(received: Buffer, sentBytes: number): Buffer {
  const { protocol, mechanism } = toldIn(received);
  const isVersioned = received.length > SIGNATURE_BYTES && received[0] === 0xff && protocol === undefined;
  if (isVersioned && sentBytes < MECHANISM_AT) return greeting().subarray(sentBytes, MECHANISM_AT);
  if (mechanism === "NULL" && sentBytes < GREETING_BYTES) return greeting().subarray(sentBytes);
  return Buffer.alloc(0);
}

/** Reads what a peer has sent so far. */
export function toldIn(received: Buffer): Told {
  if (received.length <= SIGNATURE_BYTES || received[0] !== 0xff) return {};
  const version = received[SIGNATURE_BYTES] ?? 0;
  if (version <= ZMTP_2_0) {
    const socketType = SOCKET_TYPES_2_0[received[SIGNATURE_BYTES + 1] ?? -1];
    return { protocol: "ZMTP 2.0", ...(socketType === undefined ? {} : { socketType }) };
  }
  if (received.length < MECHANISM_AT + MECHANISM_BYTES) return {};
  const [mechanism = ""] = received
    .toString("latin1", MECHANISM_AT, MECHANISM_AT + MECHANISM_BYTES)
    .split("\0");
  const socketType = socketTypeIn(received);
  return { mechanism, ...(socketType === undefined ? {} : { socketType }) };
}

/** Whether a peer has told all that is of use. */
export function isKnown({ mechanism, socketType }: Told): boolean {
  return socketType !== undefined || (mechanism !== undefined && mechanism !== "NULL");
}

/** Signature, version 3.1, mechanism NULL, not a server. */
export function greeting(): Buffer {
  const bytes = Buffer.alloc(GREETING_BYTES);
  bytes[0] = 0xff;
  bytes[8] = 0x01;
  bytes[9] = 0x7f;
  bytes[10] = 0x03;
  bytes[11] = 0x01;
  bytes.write("NULL", MECHANISM_AT, "latin1");
  return bytes;
}

/** What a socket says of itself (RFC 23, the NULL mechanism): a command, READY, with its type. */
export function ready(socketType: string): Buffer {
  const value = Buffer.from(socketType);
  const body = [short("READY"), short("Socket-Type"), Buffer.from([0, 0, 0, value.length]), value];
  return frame(FLAGS.command, Buffer.concat(body));
}

/** A frame of at most 255 bytes. */
export function frame(flags: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([flags, body.length]), body]);
}

function short(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
}

/** The `Socket-Type` in what a peer has sent so far, or undefined if it is not there (yet). */
function socketTypeIn(received: Buffer): string | undefined {
  if (received.length < GREETING_BYTES) return undefined;
  const name = Buffer.from("\x0bSocket-Type", "latin1");
  const at = received.indexOf(name, GREETING_BYTES);
  if (at < 0) return undefined;
  // A property is: name length, name, value length (4 bytes), value.
  const lengthAt = at + name.length;
  if (received.length < lengthAt + 4) return undefined;
  const length = received.readUInt32BE(lengthAt);
  const from = lengthAt + 4;
  return received.length < from + length ? undefined : received.toString("latin1", from, from + length);
}
