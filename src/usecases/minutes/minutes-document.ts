import type { MinutesDocument } from '../../domain/files/minutes-document.ts';
import type { Minutes, PublishedMinutes } from '../../domain/minutes/minutes.ts';
import { minutesItems, newMinutes } from '../../domain/minutes/minutes.ts';
import type { Network } from '../../domain/network/network.ts';
import { isCoordinator } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import type { SittingFacts } from '../../domain/sittings/sitting-facts.ts';
import type { Tx } from '../ports/store.ts';
import { loadPresence } from '../register/load-register.ts';
import { loadFacts } from '../sittings/load-facts.ts';
import { actionsGivenAt, agendaOfMinutes, chairOf } from './minutes-sources.ts';
import { nameOf, remarkViews } from './minutes-state.ts';

/**
 * The minutes of one sitting as a document: before publication what is written so far; of published ones what was
 * published, with the corrections and the adoption since. Presence comes from the register, which keeps its own
 * corrections visible.
 */
export async function minutesDocument(tx: Tx, network: Network, sitting: Sitting): Promise<MinutesDocument> {
  const facts = await loadFacts(tx, network, sitting);
  const ids = { id: '', networkId: network.id, sittingId: sitting.id };
  const minutes = (await tx.minutes.bySitting(network.id, sitting.id)) ?? newMinutes(ids);
  const parts = minutes.published ?? (await publishedParts(tx, facts, minutes));
  const items = minutesItems(agendaOfMinutes(facts), minutes);
  return {
    ...parts,
    header: sittingHeader(network, sitting),
    status: minutes.status,
    publishedAt: minutes.publishedAt,
    presence: await loadPresence(tx, network, sitting),
    items: parts.items.map(({ key: _key, ...item }) => item),
    adopted: await adoptionOf(tx, network, minutes),
    corrections: remarkViews(minutes.corrections, items, facts.people).map((made) => ({
      ...made,
      reason: made.reason ?? '',
    })),
  };
}

/** What publication keeps: who presided and wrote, items and actions as they are now. */
export async function publishedParts(
  tx: Tx,
  facts: SittingFacts,
  minutes: Minutes,
): Promise<PublishedMinutes> {
  const { people } = facts;
  const coordinator = people.find(isCoordinator)?.name ?? '';
  return {
    chairName: (await chairOf(tx, facts)) ?? coordinator,
    secretaryName: nameOf(people, minutes.secretaryId),
    items: minutesItems(agendaOfMinutes(facts), minutes).map((item, index) => ({
      key: item.key,
      number: index + 1,
      title: item.title,
      fixed: item.fixed,
      presenterName: item.presenterName,
      text: item.written?.text ?? '',
      decisions: item.written?.decisions ?? [],
      treated: item.treated,
    })),
    actions: await actionsGivenAt(tx, facts),
  };
}

function sittingHeader(network: Network, sitting: Sitting): MinutesDocument['header'] {
  const { kind, number, startsAt, durationMinutes, place, reason, noticeMinutes } = sitting;
  const { bodyName, calendar } = network.settings;
  return {
    bodyName,
    networkName: network.name,
    kind,
    number,
    startsAt,
    durationMinutes,
    timeZone: calendar.timeZone,
    place,
    urgency: kind === 'urgent' ? { reason: reason ?? '', noticeMinutes: noticeMinutes ?? 0 } : null,
  };
}

async function adoptionOf(
  tx: Tx,
  network: Network,
  { adopted }: Minutes,
): Promise<MinutesDocument['adopted']> {
  if (adopted === null) return null;
  const later = await tx.sittings.byId(network.id, adopted.atSittingId);
  return {
    word: adopted.word,
    on: later?.startsAt ?? adopted.at,
    timeZone: network.settings.calendar.timeZone,
  };
}
