/** Bytes of one part that are looked at: more than any value of the course has. */
const LOOKED_AT = 10_000;
/** Parts of one message that are looked at. */
const PARTS_LOOKED_AT = 16;

/** A message as a person can read it: its parts, one beside the other. */
export function readable(parts: readonly Buffer[]): string {
  const [only] = parts;
  // The usual message, of which there may be a million.
  if (only && parts.length === 1) return readablePart(only);
  const looked = parts.slice(0, PARTS_LOOKED_AT).map(readablePart);
  const more = parts.length - looked.length;
  return [...looked, ...(more > 0 ? [`… (${parts.length} parts)`] : [])].join(" | ");
}

/** What is left of a message without the empty part that a REQ and a REP put before it; and whether that was missing. */
export function unwrapped(parts: readonly Buffer[]): { body: readonly Buffer[]; isBare: boolean } {
  const [first, ...rest] = parts;
  const isBare = first === undefined || first.length > 0 || rest.length === 0;
  return isBare ? { body: parts, isBare } : { body: rest, isBare };
}

/** Where the end of what is looked at falls into a letter, that is left out. */
function beginning(bytes: Buffer): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, LOOKED_AT), { stream: true });
}

/** Text as it is, and bytes that are no text as hex. Of a long part no more than its beginning is decoded. */
function readablePart(bytes: Buffer): string {
  const isLong = bytes.length > LOOKED_AT;
  const text = isLong ? beginning(bytes) : bytes.toString();
  const isText = !text.includes("\uFFFD") && !/[\p{Cc}]/u.test(text);
  if (!isText) return `<bytes ${bytes.subarray(0, 32).toString("hex")}>`;
  return isLong ? `${text}… (${bytes.length} bytes)` : text;
}
