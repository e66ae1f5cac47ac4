/** A value as a person can read it: text as it is, bytes that are no text as hex. */
export function readable(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  const isText = !text.includes("\uFFFD") && !/[\p{Cc}]/u.test(text);
  return isText ? text : `<bytes ${bytes.subarray(0, 32).toString("hex")}>`;
}
