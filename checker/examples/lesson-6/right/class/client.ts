import { Push } from "zeromq";

class Client {
  readonly #push = new Push();
  readonly #waitMs: number;

  constructor(waitMs: number) {
    this.#waitMs = waitMs;
    this.#push.sendTimeout = waitMs;
  }

  async run(): Promise<number> {
    await this.#push.bind("tcp://127.0.0.1:5559");
    for (const value of ["0", "1", "2"]) {
      console.log("sending", value);
      const isSent = await this.#push.send(value).then(
        () => true,
        () => false,
      );
      if (isSent) continue;
      console.log("no server within", this.#waitMs, "ms");
      return 1;
    }
    return 0;
  }
}

process.exitCode = await new Client(Number(process.env.WAIT_MS || 1000)).run();
