/** The port on which the values go out. Programs under check and the harness meet here. */
export const PORT = 5559;

/** The port on which results come together, where they do not go back the way on which the values came. */
export const SINK_PORT = 5560;

/** Whoever listens here has the course's ports for its check. The system frees it, however a check ends. */
export const TURN_PORT = 15_559;

/** Only this machine can reach what is bound here. */
export const HOST = "127.0.0.1";

/** Where the harness binds or connects. */
export function endpointAt(port: number): string {
  return `tcp://${HOST}:${port}`;
}
