import { part, type Sides } from "./cast.ts";
import { PORT } from "./ports.ts";

/** The client of the post: it binds, and pushes. */
export const CLIENT = part("client", { type: "PUSH", does: "bind", port: PORT });

/** The server of the post: it connects, and pulls. */
export const SERVER = part("server", { type: "PULL", does: "connect", port: PORT });

/** The other way round: a client that connects to its server … */
export const CONNECTING_CLIENT = part("client", { type: "PUSH", does: "connect", port: PORT });

/** … and the server that binds. */
export const BINDING_SERVER = part("server", { type: "PULL", does: "bind", port: PORT });

/** Who meets whom where the harness stands in for one of the two. */
export const CLIENT_ALONE: Sides = { program: CLIENT, peer: SERVER };
export const SERVER_ALONE: Sides = { program: SERVER, peer: CLIENT };
export const CONNECTING_CLIENT_ALONE: Sides = { program: CONNECTING_CLIENT, peer: BINDING_SERVER };
