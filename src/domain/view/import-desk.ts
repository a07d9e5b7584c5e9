/** What became of a file that was chosen to be taken in; `R` is its report, line by line. */
export interface ImportDesk<R> {
  networkId: string;
  /** Null before a file was looked through. */
  report: R | null;
  /** How many lines were taken just now; null when none were to be. */
  taken: number | null;
  /** What was confirmed is not what the file brings now: nothing was taken. */
  stale: boolean;
}
