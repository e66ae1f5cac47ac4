import { type EventType, Push } from "zeromq";

/** Counts who is at a socket. */
class Door {
  #pending = 0;
  #here = 0;

  hears(type: EventType): void {
    if (type === "accept") this.#pending++;
    else if (type === "handshake") {
      this.#pending--;
      this.#here++;
    } else if (type === "disconnect") {
      if (this.#pending > 0) this.#pending--;
      else this.#here--;
    }
  }

  get here(): number {
    return this.#here;
  }
}

async function main(): Promise<void> {
  const wanted = Number.parseInt(process.env.SERVERS ?? "2", 10);
  const socket = new Push();
  const door = new Door();
  const observer = socket.events;
  await socket.bind("tcp://127.0.0.1:5559");
  while (door.here < wanted) door.hears((await observer.receive()).type);
  console.log(wanted + " servers");
  for (const value of "0123456789") await socket.send(value);
}

await main();
