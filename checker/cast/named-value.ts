/** A value of one of several clients (lesson 11): `{"client":"a","n":0}`. */
export interface NamedValue {
  readonly client: string;
  readonly n: number;
}

/** As a client sends it. */
export function asJson({ client, n }: NamedValue): string {
  return JSON.stringify({ client, n });
}

/** As a server prints it: `a 0`. */
export function asLine({ client, n }: NamedValue): string {
  return `${client} ${n}`;
}

/** Reads a message. Undefined where it is no such JSON. */
export function namedValueIn(message: string): NamedValue | undefined {
  try {
    const value: unknown = JSON.parse(message);
    if (typeof value !== "object" || value === null || !("client" in value) || !("n" in value))
      return undefined;
    const { client, n } = value;
    return typeof client === "string" && Number.isInteger(n) ? { client, n: Number(n) } : undefined;
  } catch {
    return undefined;
  }
}
