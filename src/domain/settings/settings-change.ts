/** One setting that has changed; both as the text of its field, see `settings-fields.ts`. */
export interface SettingChange {
  field: string;
  from: string;
  to: string;
}

type Fields = Readonly<Record<string, string>>;

/** Every setting whose value is not the same, in the order of the fields. */
export function settingsChanges(before: Fields, after: Fields): SettingChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((field) => {
    const from = before[field] ?? '';
    const to = after[field] ?? '';
    return from === to ? [] : [{ field, from, to }];
  });
}

/** What somebody sends from a form that was made some time ago. */
export interface Submission {
  /** What the form holds now. */
  fields: Fields;
  /** What the form held when it was made, by {@link seenMark}; of a field that is not there nothing is known. */
  seen: Fields;
}

/**
 * What of a form is meant as a change. A field left as it was seen is no change, whatever has become of the setting
 * since: saving it would undo what somebody else has saved meanwhile. A field that both have changed, to different
 * values, is `overtaken`: who sends it has decided on a value that no longer holds.
 */
export function meantChanges(
  { fields, seen }: Submission,
  current: Fields,
): { meant: Record<string, string>; overtaken: string[] } {
  const meant = Object.entries(fields).filter(
    ([field, value]) => seen[field] === undefined || !isSeen(value, seen[field]),
  );
  const overtaken = meant.filter(([field, value]) => {
    const [now, before] = [current[field], seen[field]];
    return now !== undefined && before !== undefined && !isSeen(now, before) && tidy(now) !== tidy(value);
  });
  return { meant: Object.fromEntries(meant), overtaken: overtaken.map(([field]) => field) };
}

/** Longer values would make a card too big for Teams when each of its buttons carries them. */
const MARKED_FROM = 100;

/** What a form remembers of a value it shows: the value, or of a long one its length and a checksum (FNV-1a). */
export function seenMark(value: string): string {
  const text = tidy(value);
  if (text.length < MARKED_FROM) return text;
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}:${(sum >>> 0).toString(16)}`;
}

function isSeen(value: string, seen: string): boolean {
  return seenMark(value) === seen || tidy(value) === tidy(seen);
}

/** Clients give line ends and spaces at the ends back as they like. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
