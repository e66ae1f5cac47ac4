import { isSource } from "../cast/roles.ts";

/** Colours tell the sending side from the receiving one. */
export function toneOf(role: string): "client" | "server" {
  return isSource(role) || role === "worker" ? "client" : "server";
}
