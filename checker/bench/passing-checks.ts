import { LESSONS } from "../lessons/list.ts";
import { byNode, byTsx, runByHand } from "./by-hand.ts";
import { CHECK, NPM_CHECK, passes, passing } from "./check-command.ts";
import { profileOf } from "./profile.ts";
import { atMost, type Row, type Section, timed } from "./table.ts";
import { inTurn, median, ratio } from "./timings.ts";

/** The lessons of which a check is to take no longer than the programs themselves; the others have a limit in seconds. */
const LIKE_BY_HAND = [1, 2, 3, 4];
const MOST_OF_TSX = 1;
const MOST_OF_NODE = 1.3;
const MOST_MS = 2_500;

/** A check of each solution beside the same programs by hand. */
export async function passingChecks(rounds: number): Promise<Section> {
  const rows: Row[] = [];
  for (const { name, number } of LESSONS) {
    const folder = `solutions/${name}`;
    const timings = await inTurn(rounds, {
      npmCheck: () => passes(NPM_CHECK, folder),
      tsx: () => runByHand(number, byTsx),
      check: () => passes(CHECK, folder),
      node: () => runByHand(number, byNode),
    });
    const { npmCheck, tsx, check, node } = timings;
    const from = `check ${timed(npmCheck)}, by hand ${timed(tsx)}; without npm ${timed(check)}, bare ${timed(node)}`;
    const [ofTsx, ofNode] = [ratio(npmCheck, tsx), ratio(check, node)];
    const isLikeByHand = LIKE_BY_HAND.includes(number);
    if (isLikeByHand) {
      rows.push({
        what: `${name}, of npx tsx`,
        figure: ofTsx.toFixed(2),
        goal: MOST_OF_TSX.toFixed(2),
        isMet: atMost(ofTsx, MOST_OF_TSX),
        from,
      });
      rows.push({
        what: `${name}, of bare node`,
        figure: ofNode.toFixed(2),
        goal: MOST_OF_NODE.toFixed(2),
        isMet: atMost(ofNode, MOST_OF_NODE),
        from: await profile(folder),
      });
    } else {
      rows.push({
        what: name,
        figure: timed(npmCheck),
        goal: `${MOST_MS / 1_000} s`,
        isMet: atMost(median(npmCheck), MOST_MS),
        from: `${ofTsx.toFixed(2)} of npx tsx, ${ofNode.toFixed(2)} of bare node: ${from}`,
      });
    }
  }
  return {
    title: "A right program",
    how:
      "`npm run check` of each solution beside the same programs by hand: `npx tsx` in two terminals, with the settings that the check " +
      "gives them. And the check without npm (`node checker/cli/start.mjs`) beside bare `node` on the program compiled before.",
    rows,
  };
}

/** Where the time of one check goes. */
async function profile(folder: string): Promise<string> {
  const { ms, stdout } = await passing(CHECK, folder, "--json");
  return profileOf(JSON.parse(stdout), ms);
}

/** All solutions in one command beside the sum of each alone. */
export async function allSolutions(rounds: number): Promise<Section> {
  const timings = await inTurn(rounds, {
    all: () => passes(NPM_CHECK, "solutions"),
    sum: async () => {
      let ms = 0;
      for (const { number } of LESSONS) ms += await runByHand(number, byTsx);
      return ms;
    },
  });
  const most = 9_000;
  return {
    title: "All solutions",
    how: "`npm run check solutions` beside the sum of what the programs of all lessons take by hand.",
    rows: [
      {
        what: "all solutions",
        figure: timed(timings.all),
        goal: `${most / 1_000} s`,
        isMet: atMost(median(timings.all), most),
        from: `${ratio(timings.all, timings.sum).toFixed(2)} of the sum by hand, ${timed(timings.sum)}`,
      },
    ],
  };
}
