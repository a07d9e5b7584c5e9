/** Median of an odd number of figures (of an even one, the upper of the middle two). */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One thing to measure; `run` gives its figure, in whatever unit the table names. */
export interface Subject {
  name: string;
  run: () => Promise<number> | number;
}

/**
 * Measures subjects side by side: in each round every subject runs once, so that a noisy minute hits all of them.
 * The first round only warms up.
 */
export async function measureSideBySide(
  subjects: readonly Subject[],
  rounds: number,
): Promise<{ name: string; median: number; all: number[] }[]> {
  const figures = new Map(subjects.map((subject) => [subject.name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const subject of subjects) {
      const figure = await subject.run();
      if (round > 0) figures.get(subject.name)?.push(figure);
    }
  }
  return [...figures].map(([name, all]) => ({ name, median: median(all), all }));
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
