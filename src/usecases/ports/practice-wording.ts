import type { PracticeColumns } from '../../domain/practices/practice-import.ts';

/** What is written of a practice where only text is kept. */
export interface PracticeWording {
  /** Title of the agenda item about it, within the limit of one. */
  practiceItem(practice: { title: string; seatName: string }): string;
  /** Columns of a table of practices. */
  practiceColumns: PracticeColumns;
  /** What people write before a part of a practice typed in one line; folded. */
  practiceLabels: Readonly<
    Record<'problem' | 'done' | 'result' | 'contact' | 'tags' | 'links', readonly string[]>
  >;
}
