/** What is said of one field; undefined when nothing is wrong with it. */
export function wrongWith<Problem extends { field: string }>(
  problems: readonly Problem[],
  field: Problem['field'],
  say: (problem: Problem) => string,
): string | undefined {
  const told = problems.filter((problem) => problem.field === field).map(say);
  return told.length === 0 ? undefined : told.join(' ');
}
