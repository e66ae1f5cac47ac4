/**
 * As much of ZMTP 3.1 (RFC 37) as it takes to ask a peer for its socket type. The zeromq package does not
 * tell it. Both sides of the NULL mechanism send READY without waiting, so the asker learns the type
 * and, as long as it sends no READY itself, never becomes a peer: no value is sent to it.
 */

const GREETING_BYTES = 64;

/** Signature, version 3.1, mechanism NULL, not a server. */
export function greeting(): Buffer {
  const bytes = Buffer.alloc(GREETING_BYTES);
  bytes[0] = 0xff;
  bytes[8] = 0x01;
  bytes[9] = 0x7f;
  bytes[10] = 0x03;
  bytes[11] = 0x01;
  bytes.write("NULL", 12, "latin1");
  return bytes;
}

/** The `Socket-Type` in what a peer has sent so far, or undefined if it is not there (yet). */
export function socketTypeIn(received: Buffer): string | undefined {
  if (received.length < GREETING_BYTES || received[0] !== 0xff) return undefined;
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
