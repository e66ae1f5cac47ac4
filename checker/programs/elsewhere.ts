import { register } from "node:module";

// Loaded before a program that stands outside the course, where there is no zeromq to be found and no
// package.json that says what its modules are.
register("./elsewhere-hooks.mjs", import.meta.url);
