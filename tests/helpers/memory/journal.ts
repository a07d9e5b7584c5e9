/** How to take back what the running transaction has written, newest last. */
export interface Journal {
  note(undo: () => void): void;
  /** What was written stays. */
  commit(): void;
  /** Takes it all back. */
  rollBack(): void;
}

export function createJournal(): Journal {
  let undos: (() => void)[] = [];
  return {
    note(undo) {
      undos.push(undo);
    },
    commit() {
      undos = [];
    },
    rollBack() {
      for (const undo of undos.reverse()) undo();
      undos = [];
    },
  };
}
