// A SUB instead of a PULL: it subscribes, but a PUSH has nothing to say to a subscriber.
import { Subscriber } from "zeromq";

const subscriber = new Subscriber();
subscriber.connect("tcp://localhost:5559");
subscriber.subscribe();

for await (const [value] of subscriber) {
  console.log(`received ${value}`);
}
