import type { Minutes, MinutesItem, MinutesText } from '../../domain/minutes/minutes.ts';
import type { MinutesDraftFacts } from '../../domain/minutes/minutes-draft.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { adoptionsAt, presenceFigures } from './minutes-sources.ts';

/**
 * Gives, for each item nobody has written, a proposal made of agenda, presence and actions (product §8: minutes
 * "almost written"). It is only shown; what is kept is what somebody saves, or the review and the publication keep.
 */
export async function proposalsFor(
  context: Pick<Context, 'wording'>,
  tx: Tx,
  desk: MinutesDesk,
): Promise<(item: MinutesItem) => string> {
  const { items, facts } = desk;
  const { network, sitting } = facts;
  if (items.every((item) => item.written !== null)) return () => '';
  const common = {
    startsAt: sitting.startsAt,
    endsAt: endsAt(sitting),
    timeZone: network.settings.calendar.timeZone,
    ...(await presenceFigures(tx, network, sitting)),
    actions: (await tx.actions.forSitting(network.id, sitting.id)).length,
  };
  const previous = {
    ...(await adoptionsAt(tx, network, sitting)),
    word: network.settings.minutesWord,
  };
  return (item) => {
    const facts: MinutesDraftFacts = {
      ...common,
      place: placeOf(items, item),
      previous: item.fixed?.startsWith('previous_minutes') ? previous : null,
      presenterName: item.presenterName,
      treated: item.treated,
    };
    return context.wording.draftOf(facts);
  };
}

function placeOf(items: readonly MinutesItem[], item: MinutesItem): MinutesDraftFacts['place'] {
  if (items.length === 1) return 'only';
  if (item === items[0]) return 'first';
  return item === items.at(-1) ? 'last' : 'middle';
}

/** Keeps the proposals as texts nobody has typed, for the items nobody has written. */
export async function keepProposals(
  context: Pick<Context, 'wording'>,
  tx: Tx,
  desk: MinutesDesk,
  now: Date,
): Promise<Minutes> {
  const draftOf = await proposalsFor(context, tx, desk);
  const unwritten = desk.items.filter((item) => item.written === null);
  const kept = unwritten.map(
    (item): MinutesText => ({
      key: item.key,
      title: item.title,
      text: draftOf(item),
      decisions: [],
      version: 1,
      editedBy: null,
      editedAt: now,
    }),
  );
  return { ...desk.minutes, items: [...desk.minutes.items, ...kept] };
}
