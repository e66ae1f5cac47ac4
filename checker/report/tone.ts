/** Colours tell the sending side from the receiving one. */
export function toneOf(role: string): "client" | "server" {
  return role === "server" || role === "sink" ? "server" : "client";
}
