import { Pull } from "zeromq";

class Desk {
  readonly #socket = new Pull();

  async open(): Promise<void> {
    await this.#socket.bind("tcp://127.0.0.1:5559");
    while (!this.#socket.closed) this.#take(Buffer.concat(await this.#socket.receive()));
  }

  #take(bytes: Buffer): void {
    const value = this.#read(bytes);
    process.stdout.write(value ? `${value.join(" ")}\n` : `ignored ${bytes.byteLength} bytes\n`);
  }

  #read(bytes: Buffer): [string, number] | null {
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString("utf8"));
    } catch {
      return null;
    }
    if (value === null || typeof value !== "object") return null;
    const { client, n } = value as Record<string, unknown>;
    return typeof client === "string" && Number.isInteger(n) ? [client, Number(n)] : null;
  }
}

await new Desk().open();
