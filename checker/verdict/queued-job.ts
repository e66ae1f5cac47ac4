import type { SideJob, SidePlay } from "./side-job.ts";
import type { SidePlayers } from "./side-players.ts";

/** An act that was played elsewhere, and when the job began of which it is one, by the check's own clock. */
export interface PlayedBeside extends SidePlay {
  readonly beganMs: number;
}

/** A job in the queue of the side players, which goes away where it is needed before anybody has begun it. */
export class QueuedJob {
  #state: "waiting" | "begun" | "withdrawn" = "waiting";
  #beganMs = 0;
  #overMs: number | undefined;
  readonly #plays: SidePlay[] = [];
  readonly #over: Promise<void>;

  /** @param now the check's clock */
  constructor(players: Pick<SidePlayers, "play">, job: SideJob, now: () => number) {
    const begins = (): boolean => {
      if (this.#state !== "waiting") return false;
      this.#state = "begun";
      this.#beganMs = now();
      return true;
    };
    this.#over = players
      .play(job, begins, (play) => this.#plays.push(play))
      .then(() => {
        this.#overMs = now();
      });
  }

  /** Whether its programs run, or have run since a moment of the check's clock. */
  hasRunSince(ms: number): boolean {
    return this.#state === "begun" && (this.#overMs ?? Infinity) >= ms;
  }

  /** Whether nobody has begun it. Then nobody will: whoever asks can play it himself now. */
  withdraw(): boolean {
    if (this.#state === "waiting") this.#state = "withdrawn";
    return this.#state === "withdrawn";
  }

  /** The acts that were told, once the job is done. None where nobody had begun it, and nobody will now. */
  async take(): Promise<readonly PlayedBeside[]> {
    return this.withdraw() ? [] : this.done();
  }

  /** The acts that were told, once the job is done, however long it waits for somebody to begin it. */
  async done(): Promise<readonly PlayedBeside[]> {
    await this.#over;
    return this.#plays.map((play) => ({ ...play, beganMs: this.#beganMs }));
  }
}
