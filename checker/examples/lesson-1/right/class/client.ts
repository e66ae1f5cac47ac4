import { Push } from "zeromq";

class Client {
  readonly #socket = new Push();

  async open(endpoint: string): Promise<void> {
    await this.#socket.bind(endpoint);
  }

  async send(value: number): Promise<void> {
    console.log(`sending ${value}`);
    await this.#socket.send(value.toString());
  }

  close(): void {
    this.#socket.close();
  }
}

const client = new Client();
await client.open("tcp://127.0.0.1:5559");
await client.send(0);
client.close();
