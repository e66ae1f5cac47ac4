// A client connects, as clients of web servers do. Here it is the one that has to bind.
import { Push } from "zeromq";

class Client {
  private readonly push = new Push();

  open(): void {
    this.push.connect("tcp://localhost:5559");
  }

  async send(value: number): Promise<void> {
    console.log(`sending ${value}`);
    await this.push.send(String(value));
  }
}

const client = new Client();
client.open();
for (let i = 0; i < 3; i++) await client.send(i);
