import { Request } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

class Server {
  readonly #request = new Request({ linger: 0 });

  constructor() {
    this.#request.connect("tcp://127.0.0.1:5559");
  }

  async run(): Promise<never> {
    for (;;) await this.#work(await this.#next());
  }

  async #next(): Promise<string> {
    await this.#request.send(Buffer.from("ready"));
    const [value = ""] = await this.#request.receive();
    return value.toString();
  }

  #work(value: string): Promise<void> {
    process.stdout.write(`received ${value}\n`);
    return new Promise((resolve) => {
      setTimeout(() => {
        process.stdout.write(`value: ${value}\n`);
        resolve();
      }, WORK_MS);
    });
  }
}

await new Server().run();
