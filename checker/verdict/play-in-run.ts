/** The name of a play in a history of several runs. Runs count from 1. */
export function nameInRun(play: string, run: number): string {
  return `run ${run}: ${play}`;
}

/** The run that a play belongs to, and what it is called there. Undefined in a history of one run. */
export function runOf(play: string): { readonly run: number; readonly name: string } | undefined {
  const [, run, name] = /^run (\d+): (.*)$/s.exec(play) ?? [];
  return run === undefined || name === undefined ? undefined : { run: Number(run), name };
}
