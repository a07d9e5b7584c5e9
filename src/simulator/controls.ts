/** What the simulator needs of the process it lives in. */
export interface SimulatorControls {
  /** The simulated clock. */
  now(): Date;
  /** Moves the clock forward to `target`, sending on the way everything that becomes due, each at its instant. */
  advanceTo(target: Date): Promise<void>;
  /** When something is next to be sent; null when nothing is. */
  nextDueAt(): Promise<Date | null>;
  /** Resolves when everything queued so far has been sent, and whatever follows from it. */
  settle(): Promise<void>;
}
