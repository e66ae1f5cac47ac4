import { writeSync } from "node:fs";
import * as zeromq from "zeromq";
import type { Call } from "../history/event.ts";
import { CALLS_FD } from "./call-report.ts";

// Loaded into a learner's program, in a second look at a failure only: it reports the calls into the zeromq
// package and changes nothing else. Needed where the wire shows nothing, as when nobody ever bound.

type Method = (this: zeromq.Socket, ...args: unknown[]) => unknown;

/** By libzmq's numbers (zmq.h), which the package's `type` gives. */
const SOCKET_TYPES = "PAIR PUB SUB REQ REP DEALER ROUTER PULL PUSH XPUB XSUB STREAM".split(" ");

const watchedAlready = new Set<unknown>();
const numbers = new WeakMap<object, number>();
let lastId = 0;
let lastSocket = 0;

function report(call: Omit<Call, "what">): void {
  try {
    writeSync(CALLS_FD, `${JSON.stringify(call)}\n`);
  } catch {
    // Nobody listens any more; the program must not notice.
  }
}

function watch(
  prototype: object,
  call: Call["call"],
  describe: (args: unknown[]) => string,
  method: string = call,
): void {
  const original: unknown = Reflect.get(prototype, method);
  if (!isMethod(original) || watchedAlready.has(original)) return;
  const watched: Method = function (...args) {
    const id = ++lastId;
    const socketType = SOCKET_TYPES[this.type] ?? "?";
    const socket = numberOf(this);
    const detail = describe(args);
    const tell = (outcome: Call["outcome"], what = detail): void =>
      report({ call, socketType, socket, outcome, id, detail: what });
    tell("started");
    try {
      const returned = original.apply(this, args);
      if (!(returned instanceof Promise)) {
        tell("done");
        return returned;
      }
      // A promise of our own goes on to the program: hung on to the original, we would have handled a
      // rejection that the program does not handle.
      return returned.then(
        (result: unknown) => {
          tell("done");
          return result;
        },
        (error: unknown) => {
          tell("failed", codeOf(error));
          throw error;
        },
      );
    } catch (error) {
      tell("failed", codeOf(error));
      throw error;
    }
  };
  watchedAlready.add(watched);
  // On the class itself, since what it inherits from the addon cannot be redefined there.
  Reflect.defineProperty(prototype, method, { value: watched, writable: true, configurable: true });
}

function numberOf(socket: zeromq.Socket): number {
  const number = numbers.get(socket) ?? ++lastSocket;
  numbers.set(socket, number);
  return number;
}

function isMethod(candidate: unknown): candidate is Method {
  return typeof candidate === "function";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

const endpoint = ([address]: unknown[]): string => String(address);
const value = ([message]: unknown[]): string => String(message).slice(0, 200);
const nothing = (): string => "";

for (const each of Object.values(zeromq)) {
  if (typeof each !== "function" || !("prototype" in each)) continue;
  watch(each.prototype, "bind", endpoint);
  watch(each.prototype, "bind", endpoint, "bindSync");
  watch(each.prototype, "connect", endpoint);
  watch(each.prototype, "close", nothing);
  watch(each.prototype, "send", value);
  watch(each.prototype, "receive", nothing);
}
