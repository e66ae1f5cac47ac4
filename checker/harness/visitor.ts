import { Subscriber } from "zeromq";
import { endpointAt } from "../cast/ports.ts";
import { afterRunningTime } from "../processes/running-time.ts";

/** A socket that does not fit is closed by the other end in a moment. */
const TO_BE_REFUSED_MS = 700;
/** It comes just once. */
const NEVER_AGAIN_MS = 60_000;

/** Connects a SUB to a port at which it does not fit, and leaves when it was refused. */
export async function visitAsSubscriber(port: number): Promise<void> {
  const subscriber = new Subscriber({ linger: 0, reconnectInterval: NEVER_AGAIN_MS });
  const stopWaiting = afterRunningTime(TO_BE_REFUSED_MS, () => subscriber.close());
  subscriber.connect(endpointAt(port));
  for await (const { type } of subscriber.events) if (type === "disconnect" || type === "end") break;
  stopWaiting();
  subscriber.close();
}
