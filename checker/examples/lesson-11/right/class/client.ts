import { Push } from "zeromq";

class Client {
  readonly name = process.env["CLIENT"] || "a";
  readonly #push = new Push({ linger: 30_000 });

  async run(): Promise<void> {
    this.#push.connect("tcp://127.0.0.1:5559");
    for (const n of [0, 1, 2]) {
      console.log("sending", this.name, n);
      await this.#push.send(`{"client":"${this.name}","n":${n}}`);
    }
    this.#push.close();
  }
}

await new Client().run();
