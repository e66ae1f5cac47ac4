import type { Answer } from "../pages/answers.ts";
import { UsageError } from "../usage.ts";
import { askInTerminal, canAsk } from "./ask.ts";
import { print } from "./print.ts";

/**
 * The answer to a question that is on the screen: the one whose number was typed with the command, or else what is typed in the
 * terminal. Undefined where there is nobody to ask, or the input has ended.
 *
 * @throws UsageError where there is no answer of the number that came with the command
 */
export async function answerTo(
  answers: readonly Answer[],
  number: string | undefined,
): Promise<Answer | undefined> {
  if (number !== undefined) {
    const answer = answerTyped(answers, number);
    print(`  ${choiceOf(answers)} ${number}`);
    return answer;
  }
  while (canAsk()) {
    const typed = await askInTerminal(`  ${choiceOf(answers)} `);
    if (typed === undefined) {
      print("");
      return undefined;
    }
    const answer = find(answers, typed.trim());
    if (answer) return answer;
  }
  return undefined;
}

/** The answer whose number was typed. @throws UsageError where there is none of that number */
export function answerTyped(answers: readonly Answer[], typed: string): Answer {
  const answer = find(answers, typed);
  if (!answer) throw new UsageError(`There is no answer ${typed}. ${choiceOf(answers)}`);
  return answer;
}

function find(answers: readonly Answer[], typed: string): Answer | undefined {
  return /^\d+$/.test(typed) ? answers[Number(typed) - 1] : undefined;
}

/** `1, 2 or 3?` */
function choiceOf(answers: readonly Answer[]): string {
  const numbers = answers.map((_, at) => String(at + 1));
  return `${numbers.slice(0, -1).join(", ")} or ${numbers.at(-1)}?`;
}
