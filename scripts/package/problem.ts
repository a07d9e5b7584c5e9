/** One thing wrong with the app package, in words that say what to do. */
export interface PackageProblem {
  /** File and place in it: `manifest.json bots[0].botId`. */
  where: string;
  /** What was understood; null when nothing is there. */
  found: string | null;
  accepted: string;
  todo: string;
}

/** The package was not written. Carries every problem at once; the message lists them, one line each. */
export class PackageError extends Error {
  constructor(problems: readonly PackageProblem[]) {
    const lines = problems.map(
      ({ where, found, accepted, todo }, i) =>
        `${i + 1}. ${where}: found ${found ?? 'nothing'}. Accepted: ${accepted}. What to do: ${todo}.`,
    );
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super([`The app package has ${count}; nothing was written.`, ...lines].join('\n'));
    this.name = 'PackageError';
  }
}
