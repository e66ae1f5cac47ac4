import { part, type Sides } from "./cast.ts";
import { PORT, SINK_PORT } from "./ports.ts";
import {
  COUNTS,
  DONE,
  FINISHED,
  IGNORED,
  NO_SERVER,
  RECEIVED,
  RECEIVED_FROM,
  SENDING,
  SENDING_AS,
  SERVERS_THERE,
  SQUARED,
  STOPPED,
} from "./vocabulary.ts";

const CLIENT_LINES = [SENDING, NO_SERVER, COUNTS, SERVERS_THERE];
const SERVER_LINES = [RECEIVED, FINISHED, STOPPED];

/** The client of the post: it binds, and pushes. */
export const CLIENT = part("client", CLIENT_LINES, { type: "PUSH", does: "bind", port: PORT });

/** The server of the post: it connects, and pulls. */
export const SERVER = part("server", SERVER_LINES, { type: "PULL", does: "connect", port: PORT });

/** The other way round: a client that connects to its server … */
export const CONNECTING_CLIENT = part("client", CLIENT_LINES, { type: "PUSH", does: "connect", port: PORT });

/** … and the server that binds. */
export const BINDING_SERVER = part("server", SERVER_LINES, { type: "PULL", does: "bind", port: PORT });

/** One of several clients, each with a name of its own … */
export const NAMED_CLIENT = part("client", [SENDING_AS], { type: "PUSH", does: "connect", port: PORT });

/** … and the server of all of them. */
export const SERVER_OF_MANY = part("server", [RECEIVED_FROM, IGNORED], {
  type: "PULL",
  does: "bind",
  port: PORT,
});

/** A client that is asked for its values … */
export const ASKED_CLIENT = part("client", [SENDING, SERVERS_THERE], {
  type: "ROUTER",
  does: "bind",
  port: PORT,
});

/** … and a server that asks for each. */
export const ASKING_SERVER = part("server", [RECEIVED, FINISHED], {
  type: "REQ",
  does: "connect",
  port: PORT,
});

/** The beginning of a pipeline, … */
export const VENTILATOR = part("ventilator", [SENDING], { type: "PUSH", does: "bind", port: PORT });

/** … its middle, of which there may be several, … */
export const WORKER = part(
  "worker",
  [RECEIVED],
  { type: "PULL", does: "connect", port: PORT },
  { type: "PUSH", does: "connect", port: SINK_PORT },
);

/** … and its end. */
export const SINK = part("sink", [SQUARED, DONE], { type: "PULL", does: "bind", port: SINK_PORT });

/** Who meets whom where the harness stands in for one of the two. */
export const CLIENT_ALONE: Sides = { program: CLIENT, peer: SERVER };
export const SERVER_ALONE: Sides = { program: SERVER, peer: CLIENT };
export const CONNECTING_CLIENT_ALONE: Sides = { program: CONNECTING_CLIENT, peer: BINDING_SERVER };
