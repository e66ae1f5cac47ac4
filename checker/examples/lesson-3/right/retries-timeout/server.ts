// receive() gives up after 100 ms without a value, and is called again.
import { Pull } from "zeromq";

const pull = new Pull({ receiveTimeout: 100 });
pull.connect("tcp://localhost:5559");

while (true) {
  try {
    const [value] = await pull.receive();
    console.log(`received ${value}`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  }
}
