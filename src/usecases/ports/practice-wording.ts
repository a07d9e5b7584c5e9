/** What is written of a practice where only text is kept. */
export interface PracticeWording {
  /** Title of the agenda item about it, within the limit of one. */
  practiceItem(practice: { title: string; seatName: string }): string;
  /** What people write before a part of a practice typed in one line; folded. */
  practiceLabels: Readonly<
    Record<'problem' | 'done' | 'result' | 'contact' | 'tags' | 'links', readonly string[]>
  >;
}
