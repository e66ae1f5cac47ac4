import type { ChildProcess } from "node:child_process";
import type { Course } from "./course.ts";

/** `npm start` of a copy of the course. */
export class ServedCourse {
  readonly #child: ChildProcess;
  /** The link that it printed. */
  readonly link: string;

  private constructor(child: ChildProcess, link: string) {
    this.#child = child;
    this.link = link;
  }

  /** Starts it, and waits until it has printed its link. */
  static async of(course: Course, ...args: string[]): Promise<ServedCourse> {
    const child = course.start("start", args);
    let printed = "";
    const link = await new Promise<string>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on("data", (bytes) => {
          printed += bytes;
          const found = /(http\S+#link=\S+)\n/.exec(printed)?.[1];
          if (found !== undefined) resolve(found);
        });
      }
      child.once("close", () => reject(new Error(`it printed no link:\n${printed}`)));
    });
    return new ServedCourse(child, link);
  }

  /** `http://127.0.0.1:5000/` */
  get address(): string {
    return new URL("/", this.link).href;
  }

  /** Ends it as Ctrl-C does, or at once. */
  async stop(signal: NodeJS.Signals = "SIGINT"): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = new Promise((resolve) => this.#child.once("close", resolve));
    this.#child.kill(signal);
    await closed;
  }
}
