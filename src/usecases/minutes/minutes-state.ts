import type {
  Minutes,
  MinutesComment,
  MinutesCorrection,
  MinutesItem,
} from '../../domain/minutes/minutes.ts';
import { isUnderReview } from '../../domain/minutes/minutes.ts';
import type { Person } from '../../domain/network/person.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import { toSittingView } from '../../domain/sittings/to-sitting-view.ts';
import type { MinutesItemView, MinutesRemarkView, MinutesState } from '../../domain/view/minutes-view.ts';
import type { Tx } from '../ports/store.ts';

/** Where the minutes stand, as every card about them says it. */
export async function minutesState(
  tx: Tx,
  of: { facts: SittingFacts; minutes: Minutes },
  now: Date,
): Promise<MinutesState> {
  const { facts, minutes } = of;
  const { adopted, publishedAt, reviewEndsAt, status } = minutes;
  const later = adopted === null ? null : await tx.sittings.byId(minutes.networkId, adopted.atSittingId);
  return {
    sitting: toSittingView(facts, now),
    status,
    secretary: secretaryOf(facts.people, minutes),
    reviewEndsAt: status === 'review' ? reviewEndsAt : null,
    underReview: isUnderReview(minutes, now),
    publishedAt,
    outElsewhereAt: publishedAt === null ? facts.sitting.minutesOutAt : null,
    adopted: adopted === null ? null : { word: adopted.word, on: later?.startsAt ?? adopted.at },
  };
}

function secretaryOf(people: readonly Person[], { secretaryId }: Minutes): MinutesState['secretary'] {
  const secretary = people.find((person) => person.id === secretaryId);
  if (secretary === undefined) return null;
  return { personId: secretary.id, name: secretary.name, gone: !isInvited(secretary) };
}

/** @param draftOf the proposal for an item nobody has written */
export function itemViews(
  items: readonly MinutesItem[],
  people: readonly Person[],
  draftOf: (item: MinutesItem) => string,
): MinutesItemView[] {
  return items.map((item, index) => ({
    key: item.key,
    number: index + 1,
    title: item.title,
    fixed: item.fixed,
    treated: item.treated,
    text: item.written?.text ?? draftOf(item),
    decisions: item.written?.decisions ?? [],
    editedBy: item.written === null ? null : nameOf(people, item.written.editedBy),
    editedAt: item.written?.editedAt ?? null,
    version: item.written?.version ?? 0,
    proposed: item.written === null || item.written.editedBy === null,
  }));
}

export function remarkViews(
  remarks: readonly (MinutesComment | MinutesCorrection)[],
  items: readonly MinutesItem[],
  people: readonly Person[],
): MinutesRemarkView[] {
  return remarks.map((made) => {
    const index = items.findIndex((item) => item.key === made.itemKey);
    return {
      byName: nameOf(people, 'by' in made ? made.by : made.personId) ?? '',
      at: made.at,
      itemNumber: index < 0 ? null : index + 1,
      text: made.text,
      reason: 'reason' in made ? made.reason : null,
    };
  });
}

export function nameOf(people: readonly Person[], personId: string | null): string | null {
  return people.find((person) => person.id === personId)?.name ?? null;
}
