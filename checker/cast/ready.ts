/** With what a server asks for its next value (lesson 13). */
export const READY = "ready";
