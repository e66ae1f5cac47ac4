import type { Seen } from "../misconceptions/id.ts";

/** Bytes that are no text, as the harness shows them. */
const RAW = /^<bytes ([\da-f]*)>$/;
/** How languages show bytes: Node, Python, Go, Java, Rust. */
const BYTES_TEXT =
  /<Buffer\b|\bBuffer\(|Uint8Array|^b'|^b"|^bytearray\(|<memory at|^\[\d+( \d+)*\]$|^\[B@|^\[\d+(, \d+)*\]$|<zmq\./;
const OBJECT_TEXT = /\[object \w+\]|^Promise\b|^#?<\w+[ :]|^\w+@[\da-f]{6,}$/;
const NOTHING = ["undefined", "null", "None", "nil", "<nil>"];

/**
 * Why a value may be another than was expected, told by what came in its place. Undefined where that says nothing.
 *
 * @param actual what arrived, or stands in the line
 * @param before what stood in its place the last time
 */
export function causeOf(actual: string, expected: string, before = ""): Seen | undefined {
  const rest = before.slice(expected.length);
  if (rest !== "" && actual === expected + rest) return "leftover";
  const raw = RAW.exec(actual)?.[1];
  if (raw !== undefined) return rawCause(raw, expected);
  if (actual === `${expected}\0`) return "trailing-nul";
  if (actual === "") return "empty";
  if (NOTHING.includes(actual)) return "undefined";
  if (actual === "NaN") return "not-a-number";
  if (actual.startsWith("sending ")) return "printed-line";
  if (BYTES_TEXT.test(actual)) return "bytes-text";
  if (OBJECT_TEXT.test(actual)) return "object-text";
  if (/^["{[]/.test(actual) && isJson(actual)) return "json";
  return numberCause(actual, expected);
}

function rawCause(hex: string, expected: string): Seen {
  const text = Buffer.from(hex, "hex").toString("latin1");
  if (text === `${expected}\0`) return "trailing-nul";
  return text.trimEnd() === expected ? "line-break" : "raw-bytes";
}

function numberCause(actual: string, expected: string): Seen | undefined {
  if (!/^-?\d+$/.test(actual)) return undefined;
  const isRound = /^-?(0|[1-9]\d*)$/.test(expected);
  if (isRound && Math.abs(Number(actual) - Number(expected)) === 1) return "off-by-one";
  const asNumber = [Number(expected), Number.parseInt(expected, 10), Number.parseInt(expected, 16)];
  return !isRound && asNumber.includes(Number(actual)) ? "as-number" : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
