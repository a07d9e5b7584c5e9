import type { Segment } from '../../domain/practices/practice-search.ts';

/** Text with the words found in bold. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return (
    <>
      {segments.map(({ text, found }) => {
        const key = at;
        at += text.length;
        return found ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
      })}
    </>
  );
}
