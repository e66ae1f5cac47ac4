import type { Part } from "../cast/cast.ts";
import { StrangerWatch } from "../environment/strangers.ts";
import type { WireListener } from "../harness/wire.ts";
import type { Happening, Placed } from "../history/event.ts";
import { withMeaning } from "../history/meaning.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import type { Recorder } from "../history/recorder.ts";
import type { Command } from "../programs/command.ts";
import { notStarted, Program, type Settings } from "../programs/program.ts";
import { AS_EVER, type Schedule } from "./schedule.ts";
import { type Condition, type Wait, type WaitOptions, Waits } from "./waits.ts";

/** How a program of a role (`client`, `server`, …) is started. */
export type Commands = Readonly<Record<string, Command>>;

/** Refusals come as often as the harness connects; a few tell the story. */
const KEPT_REFUSALS = 3;

/** A stranger's connection may be as short as what it causes: at these moments it is looked for at once. */
const MOMENTS: readonly Happening["what"][] = ["handshake", "took", "refused", "disconnected"];

/** Who is at the other end of a socket of the harness, by their ids: one program, or several. */
export interface OtherEnd {
  /** Who is there, or is the next to come. */
  next(): string;
  /** Who of those that were there is there no longer. */
  gone(): string;
  /** Who is there, where that can be just one. */
  only(): string | undefined;
}

/**
 * One performance of a lesson: programs are started, peers of the harness meet them, and everything that
 * happens goes into the history, in order.
 */
export class Play {
  readonly id: PlayId;
  /** When the other side comes, and how fast it is. */
  readonly schedule: Schedule;
  /** Whether the harness leaves it to the program to open the port, and does not look who connects there. */
  readonly leavesPort: boolean;
  /** Where its programs meet. */
  readonly ports: readonly number[];
  readonly #recorder: Recorder;
  readonly #commands: Commands;
  readonly #programs: Program[] = [];
  readonly #waits: Waits;
  readonly #afterEnd: (() => unknown)[] = [];
  readonly #onQuiet: () => void;
  #strangers: StrangerWatch | undefined;
  /** Whose part the harness plays. */
  #peer: string | undefined;
  /** The older protocol in which a program is known to speak, where a handshake is seen by other signs. */
  #protocol: string | undefined;
  #met = 0;
  /** What has happened in this play so far. */
  readonly events: readonly Placed[];

  constructor(
    options: WaitOptions & {
      id: PlayId;
      recorder: Recorder;
      commands: Commands;
      ports: readonly number[];
      schedule?: Schedule;
      leavesPort?: boolean;
      protocol?: string;
    },
  ) {
    this.id = options.id;
    this.schedule = options.schedule ?? AS_EVER;
    this.leavesPort = options.leavesPort ?? false;
    this.ports = options.ports;
    this.#protocol = options.protocol;
    this.#recorder = options.recorder;
    this.#commands = options.commands;
    const events: Placed[] = [];
    this.events = events;
    this.#recorder.listen((event) => {
      if (isSamePlay(event.play, this.id)) events.push(event);
    });
    this.#waits = new Waits(this, this.#programs, options);
    this.#onQuiet = options.onQuiet ?? (() => {});
  }

  /** The events of this play, with what was folded counted up to now: for who judges it when it is over. */
  get history(): readonly Placed[] {
    return this.#recorder.counted(this.events);
  }

  /** Milliseconds since the check began. */
  now(): number {
    return this.#recorder.now();
  }

  /** @param at when it happened, where that was known before it could be told */
  record(who: string, happening: Happening, at?: number): void {
    const isKept = this.#recorder.add(this.id, who, happening, at);
    if (isKept && MOMENTS.includes(happening.what)) this.#strangers?.look();
  }

  /** The harness plays a part of its own. */
  standIn({ id, role }: Part): void {
    this.#peer = id;
    this.record(id, { what: "stands in", ...ofRole(id, role) });
  }

  /** Starts the program of a part, as it stands in the folder under check or as the learner's own command. */
  start({ role, id, lines }: Part, env: Settings): Program | undefined {
    const command = this.#commands[role];
    if (!command) throw new Error(`no command for the role ${role}`);
    const missing = command.missing;
    if (missing !== undefined) {
      this.record(id, { what: "missing", reason: missing, ...ofRole(id, role) });
      return undefined;
    }
    this.#strangers ??= new StrangerWatch(this.ports, (stranger) =>
      this.record(this.#peer ?? "harness", { what: "stranger", ...stranger }),
    );
    // Read before the start: what a program needs at least is counted from here, and the checker may stand still now.
    const at = this.now();
    try {
      const record = (happening: Happening): void =>
        happening.what === "started"
          ? this.record(id, { ...happening, ...ofRole(id, role) }, at)
          : this.record(id, withMeaning(happening, lines));
      const wanted = lines.map(({ word }) => word);
      const program = Program.start(command, env, record, wanted);
      this.#programs.push(program);
      return program;
    } catch (error) {
      this.record(id, notStarted(error));
      return undefined;
    }
  }

  /** Waits until a condition on the play's events holds; see `Waits`. */
  until(condition: Condition, give: Wait): Promise<boolean> {
    return this.#waits.until(condition, give);
  }

  /** Enough of this play: whatever it waits for, now or later, does not come. Its programs are still let stop. */
  callOff(): void {
    this.#waits.callOff();
  }

  /** The play has seen what no right program does where the machine does not stand still: perhaps it breaks. */
  doubts(): void {
    this.#onQuiet();
  }

  get isCalledOff(): boolean {
    return this.#waits.areCalledOff;
  }

  /** Lets time pass because that is what is played; nothing is hoped for meanwhile. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  /**
   * The ears of a socket of the harness: what the other end does is recorded under the other's name.
   *
   * @param peer who the socket is in the history
   * @param port where it is
   */
  hear(peer: string, port: number, other: OtherEnd): WireListener {
    let refusals = 0;
    return {
      met: () => {
        this.#met += 1;
        this.#strangers?.look();
      },
      handshake: () =>
        this.record(other.next(), {
          what: "handshake",
          with: peer,
          port,
          ...(this.#protocol ? { protocol: this.#protocol } : {}),
        }),
      silent: () => this.record(other.next(), { what: "silent" }),
      disconnected: () => this.record(other.gone(), { what: "disconnected", with: peer, port }),
      refused: () => {
        refusals += 1;
        if (refusals <= KEPT_REFUSALS) this.record(other.next(), { what: "refused" });
      },
      took: (value, parts, _, isBare = false) => {
        const from = other.only();
        this.record(peer, {
          what: "took",
          value,
          parts,
          port,
          ...(from === undefined ? {} : { from }),
          ...(isBare ? { bare: true } : {}),
        });
      },
    };
  }

  /** Whether it is played for what a tracer in its programs tells; what else they do is known already. */
  get asksOnlyCalls(): boolean {
    return this.id.look === "calls";
  }

  /** How many connections of the harness's sockets there were. */
  get connections(): number {
    return this.#met;
  }

  /** The older protocol that a program speaks, in which its handshakes are seen by other signs. Undefined where none is known. */
  get protocol(): string | undefined {
    return this.#protocol;
  }

  speaks(protocol: string): void {
    this.#protocol = protocol;
  }

  /** Plays this, and then ends whatever program is still running, however it went. */
  async perform(act: (play: Play) => Promise<unknown>): Promise<void> {
    try {
      await act(this);
    } finally {
      this.#strangers?.stop();
      await Promise.all(this.#programs.map((program) => program.end()));
      for (const each of this.#afterEnd) await each();
      this.record("harness", { what: "over" });
    }
  }

  /** To be done once all programs have ended, in the order in which it was asked for. */
  afterEnd(todo: () => unknown): void {
    this.#afterEnd.push(todo);
  }
}

/** What is said of an actor that is one of several. */
function ofRole(id: string, role: string): { role?: string } {
  return id === role ? {} : { role };
}
