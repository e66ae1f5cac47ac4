import { readable } from "./text.ts";

/** The size of a numbered value, in bytes. */
const VALUE_BYTES = 4_096;

/** `17 ` and whatever follows. */
const NUMBERED = /^(\d+) /;
/** Bytes of a value that are looked at for its number. */
const BEGINNING = 32;

/** In which way a value is not as it should be. */
type Misfit = "parts" | "no-number" | "size";

interface WhyNot {
  /** What is wrong with a value, as the end of a sentence. */
  readonly misfit: string;
  readonly misfitIs?: Misfit;
}

/** Counts numbered values as they arrive, and keeps what is not as it should be: the first of each kind. */
export class ArrivalCounter {
  readonly #offered: number;
  #arrived = 0;
  #last: string | undefined;
  #notRising: readonly [string, string] | undefined;
  #misfit: WhyNot | undefined;

  /** @param offered how many values there are; their numbers begin at 0 */
  constructor(offered: number) {
    this.#offered = offered;
  }

  /**
   * @param value as it arrived: the first part of its message
   * @returns it in short: its number, where it has one
   */
  add(value: Buffer, parts: number): string {
    this.#arrived += 1;
    // What follows the number may be anything, also what is no text.
    const number = NUMBERED.exec(value.toString("latin1", 0, BEGINNING))?.[1];
    this.#misfit ??= this.#whyNot(value, parts, number);
    if (number === undefined) return readable([value]);
    if (this.#last !== undefined && Number(number) <= Number(this.#last)) {
      this.#notRising ??= [this.#last, number];
    }
    this.#last = number;
    return number;
  }

  get arrived(): number {
    return this.#arrived;
  }

  get counts() {
    return {
      offered: this.#offered,
      arrived: this.#arrived,
      ...(this.#notRising ? { notRising: this.#notRising } : {}),
      ...this.#misfit,
    };
  }

  /** What is wrong with a value, as the end of a sentence. */
  #whyNot(value: Buffer, parts: number, number: string | undefined): WhyNot | undefined {
    const text = readable([value]);
    const begin = `\`${text.slice(0, 20)}${text.length > 20 ? "…" : ""}\``;
    if (parts > 1) return { misfit: `a message of ${parts} parts arrived: ${begin}`, misfitIs: "parts" };
    if (number === undefined) {
      const misfit = `${begin} arrived, which does not begin with a number and a space`;
      return { misfit, misfitIs: "no-number" };
    }
    if (Number(number) >= this.#offered)
      return { misfit: `value ${number} arrived, and the last one is ${this.#offered - 1}` };
    if (value.length === VALUE_BYTES) return undefined;
    const misfit = `value ${number} has ${value.length} bytes, not ${VALUE_BYTES}`;
    return { misfit, misfitIs: "size" };
  }
}
