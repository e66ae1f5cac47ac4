import { parseArgs } from "node:util";
import { rolesOf } from "../cast/cast.ts";
import { PORT, SINK_PORT, TURN_PORT } from "../cast/ports.ts";
import { LESSONS } from "../lessons/list.ts";
import { UsageError } from "../usage.ts";

/** What was typed after `npm start`. */
export interface Asked {
  readonly help: boolean;
  readonly port: number | undefined;
  readonly origins: readonly string[];
  readonly opens: boolean;
  /** A command line in place of a role's TypeScript program. */
  readonly given: Readonly<Record<string, string>>;
}

/** Ports above 1023 at which browsers ask for nothing (https://fetch.spec.whatwg.org/#bad-port). */
const NOT_IN_BROWSERS = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080,
];

const ROLES = [...new Set(LESSONS.flatMap(rolesOf))];

/** @throws UsageError */
export function parseStartArguments(args: readonly string[]): Asked {
  const options = {
    help: { type: "boolean", short: "h" },
    port: { type: "string" },
    origin: { type: "string", multiple: true },
    "no-open": { type: "boolean" },
    ...Object.fromEntries(ROLES.map((role) => [role, { type: "string" } as const])),
  } as const;
  const { values } = orUsage(() => parseArgs({ args: [...args], options, strict: true }));
  const { port, origin = [] } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    throw new UsageError(`--port wants a number from 0 to 65535, not ${port}.`);
  if ([PORT, SINK_PORT, TURN_PORT].includes(Number(port)))
    throw new UsageError(`Port ${port} is for the checks. Name another one.`);
  if (NOT_IN_BROWSERS.includes(Number(port)))
    throw new UsageError(`Browsers ask for nothing at port ${port}. Name another one.`);
  return {
    help: values.help === true,
    port: port === undefined ? undefined : Number(port),
    origins: origin.map(originIn),
    opens: values["no-open"] !== true,
    given: Object.fromEntries(
      Object.entries(values).filter(
        (entry): entry is [string, string] => ROLES.includes(entry[0]) && typeof entry[1] === "string",
      ),
    ),
  };
}

/** @throws UsageError for what is no origin of pages */
function originIn(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.origin;
  throw new UsageError(`--origin wants an address such as https://name.example.org, not ${typed}.`);
}

function orUsage<Value>(get: () => Value): Value {
  try {
    return get();
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split(". ");
    throw new UsageError(`${what}.`);
  }
}

export const HELP = `npm start                    the course as a page in your browser

Options stand after two dashes:
npm start -- --port 5000     at this port; else at the last one, or a free one
npm start -- --no-open       prints the link, and opens no browser
npm start -- --client "python3 client.py"
                             another command in place of client.ts, in every
                             lesson that has one (--server likewise)
npm start -- --origin https://name.example.org
                             also where a forward of the port is reached there;
                             that of a codespace is known

The link is worth something once, and for twelve hours. l prints another one.
Whoever has it can let your programs run, so keep it to yourself.`;
