/** One thing wrong with one variable, in words that say what to do. */
export interface ConfigProblem {
  variable: string;
  /** What was found, secrets masked; null when nothing was. */
  found: string | null;
  accepted: string;
  todo: string;
}

/** The configuration cannot be used. Carries every problem at once; the message lists them, one line each. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(describe(problems));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

function describe(problems: readonly ConfigProblem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map(
    ({ variable, found, accepted, todo }, i) =>
      `${i + 1}. ${variable}: found ${found ?? 'nothing'}. Accepted: ${accepted}. What to do: ${todo}.`,
  );
  return [`The configuration has ${count}; nothing was started.`, ...lines].join('\n');
}
