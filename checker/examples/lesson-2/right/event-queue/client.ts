import { Push } from "zeromq";

// A queue of its own: callers do not wait, and one send is in progress at a time.
class Outbox {
  readonly #waiting: string[] = [];
  #isSending = false;

  constructor(private readonly socket: Push) {}

  put(value: string): void {
    this.#waiting.push(value);
    if (!this.#isSending) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#isSending = true;
    for (let value = this.#waiting.shift(); value !== undefined; value = this.#waiting.shift()) {
      console.log(`sending ${value}`);
      await this.socket.send(value);
    }
    this.#isSending = false;
  }
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const outbox = new Outbox(push);
outbox.put("0");
outbox.put("1");
outbox.put("2");
