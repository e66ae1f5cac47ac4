import { Push } from "zeromq";

class Sender {
  private constructor(private readonly socket: Push) {}

  static async at(endpoint: string): Promise<Sender> {
    const socket = new Push();
    await socket.bind(endpoint);
    return new Sender(socket);
  }

  async *sendAll(values: Iterable<number>): AsyncGenerator<number> {
    for (const value of values) {
      console.log(`sending ${value}`);
      await this.socket.send(`${value}`);
      yield value;
    }
  }
}

const sender = await Sender.at("tcp://127.0.0.1:5559");
let count = 0;
for await (const _ of sender.sendAll([0, 1, 2])) count += 1;
console.log(`${count} values sent`);
