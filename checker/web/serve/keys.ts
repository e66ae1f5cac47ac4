import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../../environment/write-whole.ts";

/** What a server leaves for the next one: at the same port and with the same key, a page that is open goes on. */
interface Left {
  readonly key: string;
  readonly port: number;
}

const LEFT = "server.json";

/** A link that nobody has opened yet is worth nothing after this. */
const LINK_LASTS_MS = 12 * 60 * 60 * 1000;

/**
 * Who knows the key may let programs run on this machine. A browser gets it for a token that is in the link of `npm start`, and
 * that is worth something once. Kept in a folder that only this user can read.
 */
export class Keys {
  readonly #folder: string;
  readonly #key: string;
  /** Where nothing can be kept: the tokens of this process. */
  readonly #unkept = new Set<string>();
  readonly #left: Left | undefined;
  /** Whether tokens can be left where another server of the course finds them. */
  areKept = true;

  constructor(folder: string) {
    this.#folder = folder;
    this.#left = this.#read();
    this.#key = this.#left?.key ?? random();
  }

  /** At which port the last server was, or still is. */
  get lastPort(): number | undefined {
    return this.#left?.port;
  }

  /** What only who has the same key can answer to a question that nobody could foresee. */
  proofFor(question: string): string {
    return createHmac("sha256", this.#key).update(question).digest("hex");
  }

  /** Leaves word of this server for the next one. */
  leave(port: number): void {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeWhole(path.join(this.#folder, LEFT), JSON.stringify({ key: this.#key, port }), 0o600);
    } catch {
      // Then a page that is open has to be opened anew after a new start.
    }
  }

  /** A token for a link. */
  newToken(): string {
    const token = random();
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#sweep();
      writeFileSync(this.#fileOf(token), "", { mode: 0o600 });
    } catch {
      this.areKept = false;
      this.#unkept.add(token);
    }
    return token;
  }

  /** The key, for a token that was not used yet. */
  keyFor(token: string): string | undefined {
    if (this.#unkept.delete(token)) return this.#key;
    const file = this.#fileOf(token);
    try {
      const isOld = Date.now() - statSync(file).mtimeMs > LINK_LASTS_MS;
      // Of two that ask at the same moment, one takes it away.
      unlinkSync(file);
      return isOld ? undefined : this.#key;
    } catch {
      return undefined;
    }
  }

  isKey(offered: string | undefined): boolean {
    return offered !== undefined && timingSafeEqual(sumOf(offered), sumOf(this.#key));
  }

  #fileOf(token: string): string {
    return path.join(this.#folder, `link-${sumOf(token).toString("hex")}`);
  }

  #read(): Left | undefined {
    try {
      const { key, port }: Record<string, unknown> = JSON.parse(
        readFileSync(path.join(this.#folder, LEFT), "utf8"),
      );
      const isLeft = typeof key === "string" && typeof port === "number";
      return isLeft && key.length >= 32 ? { key, port } : undefined;
    } catch {
      return undefined;
    }
  }

  #sweep(): void {
    for (const name of readdirSync(this.#folder).filter((each) => each.startsWith("link-"))) {
      const file = path.join(this.#folder, name);
      if (Date.now() - statSync(file).mtimeMs > LINK_LASTS_MS) rmSync(file, { force: true });
    }
  }
}

function random(): string {
  return randomBytes(24).toString("base64url");
}

function sumOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
