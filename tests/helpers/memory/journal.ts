/** One row as it was and as it is; null: not there. */
export interface Change {
  table: string;
  before: object | null;
  after: object | null;
}

/** What the running transaction has written, newest last. */
export interface Journal {
  note(change: Change, undo: () => void): void;
  /** What was written stays; gives it. */
  commit(): Change[];
  /** Takes it all back. */
  rollBack(): void;
}

export function createJournal(): Journal {
  let written: { change: Change; undo: () => void }[] = [];
  const takeAll = () => {
    const all = written;
    written = [];
    return all;
  };
  return {
    note(change, undo) {
      written.push({ change, undo });
    },
    commit: () => takeAll().map(({ change }) => change),
    rollBack() {
      for (const { undo } of takeAll().reverse()) undo();
    },
  };
}
