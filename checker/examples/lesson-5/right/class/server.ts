import { Pull } from "zeromq";

class Server {
  constructor(
    private readonly socket: Pull,
    private readonly workMs: number,
  ) {}

  async run(): Promise<never> {
    for (;;) {
      const [value] = await this.socket.receive();
      console.log(`received ${value}`);
      await this.work();
      console.log(`value: ${value}`);
    }
  }

  private work(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.workMs));
  }
}

const socket = new Pull();
socket.connect("tcp://localhost:5559");
await new Server(socket, Number(process.env["WORK_MS"] ?? 2000)).run();
