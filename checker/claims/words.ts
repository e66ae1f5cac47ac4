/** So many values of a list are named. */
const MOST_LISTED = 8;

/**
 * `nothing`, `3`, `3 and 1`, `3, 1 and 4`; long lists are cut and counted.
 *
 * @param isAll whether there were no more that the history did not keep
 */
export function listed(values: readonly string[], isAll = true): string {
  if (values.length === 0) return "nothing";
  const shown = values.slice(0, MOST_LISTED).map(quoted);
  const more = values.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${isAll ? "" : "at least "}${more} more`;
  if (!isAll) return `${shown.join(", ")} and perhaps more`;
  const last = shown.pop();
  return shown.length === 0 ? `${last}` : `${shown.join(", ")} and ${last}`;
}

/** A value as it can stand in a sentence: short, and marked where it is not just a number. */
export function quoted(value: string): string {
  if (value === "") return "an empty one";
  if (/^-?\d{1,12}$/.test(value)) return value;
  return value.length > 40 ? `\`${value.slice(0, 39)}…\`` : `\`${value}\``;
}

/** `1 value`, `3 values`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
