/** What links are made of. */
export interface Links {
  /** A new token of at least 128 random bits, safe in an address. */
  newToken(): string;
  /** Whether they are the same, in a time that does not depend on where they differ. */
  sameToken(given: string, expected: string): boolean;
  /** Address under which this service is reached, without a final slash. Throws while it does not listen yet. */
  baseUrl(): string;
}
