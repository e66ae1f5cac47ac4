/** The one port of the course. Programs under check and the harness meet here. */
export const PORT = 5559;

/** Only this machine can reach what is bound here. */
export const HOST = "127.0.0.1";

/** Where the harness binds or connects. */
export function endpointAt(port: number): string {
  return `tcp://${HOST}:${port}`;
}
