/** What people type and read of one command. */
export interface CommandText {
  /** The word shown to people. */
  word: string;
  /** What else is accepted; the English titles arrive from a client in English. */
  synonyms: readonly string[];
  /** One line, for the help. */
  description: string;
}
