// The socket is turned into an emitter of values.
import { EventEmitter } from "node:events";
import { Pull } from "zeromq";

class Values extends EventEmitter<{ value: [string] }> {
  async listen(endpoint: string): Promise<never> {
    const pull = new Pull();
    pull.connect(endpoint);
    while (true) {
      const [first] = await pull.receive();
      this.emit("value", String(first));
    }
  }
}

const values = new Values();
values.on("value", (value) => console.log(`received ${value}`));
await values.listen("tcp://localhost:5559");
