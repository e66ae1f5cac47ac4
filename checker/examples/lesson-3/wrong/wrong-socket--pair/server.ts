// A PAIR instead of a PULL: one client, one server, so a pair, or so I thought.
import { Pair } from "zeromq";

class Server {
  private readonly socket = new Pair();

  async run(endpoint: string) {
    this.socket.connect(endpoint);
    for await (const [value] of this.socket) {
      console.log(`received ${value}`);
    }
  }
}

await new Server().run("tcp://localhost:5559");
