import type { ConfigProblem } from './config-error.ts';

/** Environment variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and keeps every problem, so that all of them can be told at once. */
export interface EnvReader {
  /** Trimmed value; null when the variable is missing or blank, which mean the same. */
  value(variable: string): string | null;
  /** Untrimmed value, for secrets; null when missing or blank. */
  raw(variable: string): string | null;
  report(problem: ConfigProblem): void;
  problems(): readonly ConfigProblem[];
}

export function createEnvReader(env: Environment): EnvReader {
  const problems: ConfigProblem[] = [];
  return {
    value: (variable) => env[variable]?.trim() || null,
    raw: (variable) => (env[variable]?.trim() ? (env[variable] ?? null) : null),
    report: (problem) => problems.push(problem),
    problems: () => problems,
  };
}
