import { numbered, type Part, type Sides } from "../cast/cast.ts";
import { READY } from "../cast/ready.ts";
import { Asker } from "../harness/asker.ts";
import type { WireListener } from "../harness/wire.ts";
import { all } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import { standInFor } from "./meet.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";

/** The harness as one of several servers that ask for their values. */
export class AskingStandIn {
  readonly sides: Sides;
  readonly #play: Play;
  #standIn: StandIn<Asker> | undefined;
  #isEager = false;
  readonly #isEnough: () => boolean;

  /**
   * @param number which of them it is, from 1
   * @param isEnough when nobody asks again for more, however eager
   */
  constructor(play: Play, { program, peer }: Sides, number: number, isEnough: () => boolean = () => false) {
    this.#isEnough = isEnough;
    this.sides = { program, peer: numbered(peer, number) };
    this.#play = play;
  }

  /** Its ears: as soon as it has a value, it asks for the next one, if it is to do that. */
  readonly hear = (listener: WireListener): WireListener => ({
    ...listener,
    took: (...message) => {
      listener.took?.(...message);
      if (this.#isEager && !this.#isEnough()) void this.ask();
    },
  });

  get id(): string {
    return this.#part.id;
  }

  get #part(): Part {
    return this.sides.peer;
  }

  /** What it has got so far. */
  get values(): string[] {
    return all(this.#play.events, "took", this.id).map(({ value }) => value);
  }

  /** It has come already. */
  isAt(standIn: StandIn<Asker>): void {
    this.#standIn = standIn;
  }

  /** Comes to the client. Resolves when they have shaken hands, or that has ended. */
  async come(program: Program): Promise<void> {
    const standIn = standInFor(this.#play, this.sides, Asker, { hear: this.hear });
    this.#standIn = standIn;
    await standIn.come();
    await this.#play.until(() => !program.isRunning || standIn.met > 0, {
      stage: "open",
      who: this.sides.program.id,
    });
  }

  async ask(): Promise<void> {
    const to = this.sides.program.id;
    this.#play.record(this.id, { what: "asked", value: READY, parts: 1, to });
    await this.#standIn?.socket?.ask(READY);
  }

  /** Asks, if it has not, and from now on asks again for each value that it gets. */
  async askOnAndOn(): Promise<void> {
    this.#isEager = true;
    const asked = all(this.#play.events, "asked", this.id).length;
    if (asked <= this.values.length) await this.ask();
  }

  /** Resolves when what has come to it was told. */
  async drain(): Promise<void> {
    await this.#standIn?.socket?.drain();
  }
}
