/** A number and its square, as a worker sends them (lesson 12): `{"n":7,"square":49}`. */
export function asSquare(n: number, square = n * n): string {
  return JSON.stringify({ n, square });
}

/** Reads such a message as a sink prints it, `7 49`. Undefined where it is none. */
export function squareIn(message: string): string | undefined {
  try {
    const { n, square } = JSON.parse(message);
    return Number.isInteger(n) && Number.isInteger(square) ? `${n} ${square}` : undefined;
  } catch {
    return undefined;
  }
}
