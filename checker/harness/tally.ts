/** The size of a numbered value, in bytes. */
const VALUE_BYTES = 4_096;

/** `17 ` and whatever follows. */
const NUMBERED = /^(\d+) /;

/** Counts numbered values as they arrive, and keeps what is not as it should be: the first of each kind. */
export class Tally {
  readonly #offered: number;
  #arrived = 0;
  #last: string | undefined;
  #notRising: readonly [string, string] | undefined;
  #misfit: string | undefined;

  /** @param offered how many values there are; their numbers begin at 0 */
  constructor(offered: number) {
    this.#offered = offered;
  }

  /**
   * @param text a value, as it arrived
   * @returns it in short: its number, where it has one
   */
  add(text: string, parts: number): string {
    this.#arrived += 1;
    const number = NUMBERED.exec(text)?.[1];
    this.#misfit ??= this.#whyNot(text, parts, number);
    if (number === undefined) return text;
    if (this.#last !== undefined && Number(number) <= Number(this.#last)) {
      this.#notRising ??= [this.#last, number];
    }
    this.#last = number;
    return number;
  }

  get arrived(): number {
    return this.#arrived;
  }

  get ledger() {
    return {
      offered: this.#offered,
      arrived: this.#arrived,
      ...(this.#notRising ? { notRising: this.#notRising } : {}),
      ...(this.#misfit === undefined ? {} : { misfit: this.#misfit }),
    };
  }

  /** What is wrong with a value, as the end of a sentence. */
  #whyNot(text: string, parts: number, number: string | undefined): string | undefined {
    const begin = `\`${text.slice(0, 20)}${text.length > 20 ? "…" : ""}\``;
    if (parts > 1) return `a message of ${parts} parts arrived: ${begin}`;
    if (number === undefined) return `${begin} arrived, which does not begin with a number and a space`;
    if (Number(number) >= this.#offered)
      return `value ${number} arrived, and the last one is ${this.#offered - 1}`;
    const bytes = Buffer.byteLength(text);
    return bytes === VALUE_BYTES ? undefined : `value ${number} has ${bytes} bytes, not ${VALUE_BYTES}`;
  }
}
