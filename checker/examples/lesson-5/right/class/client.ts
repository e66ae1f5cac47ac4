import { Push } from "zeromq";

class Client implements AsyncDisposable {
  #socket = new Push();
  #next = 0;

  async open(): Promise<this> {
    await this.#socket.bind("tcp://127.0.0.1:5559");
    return this;
  }

  async sendNext(): Promise<void> {
    const value = this.#next++;
    console.log(`sending ${value}`);
    await this.#socket.send(String(value));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close();
  }
}

await using client = await new Client().open();
await client.sendNext();
await client.sendNext();
await client.sendNext();
