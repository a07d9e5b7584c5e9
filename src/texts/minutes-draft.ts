import type { MinutesDraftFacts } from '../domain/minutes-draft.ts';
import { clockTime, fullDateTime } from './dates.ts';

/** Proposal for the text of one item that nobody has written; an empty line parts paragraphs. */
export function minutesDraftText(facts: MinutesDraftFacts): string {
  const { place, timeZone } = facts;
  const opens = place === 'first' || place === 'only';
  const closes = place === 'last' || place === 'only';
  const paragraphs = [
    opens ? openingText(facts) : '',
    adoptionText(facts),
    facts.treated && facts.presenterName !== null ? `Illustra il punto: ${facts.presenterName}.` : '',
    closes ? actionsText(facts) : '',
    closes ? `La seduta si chiude alle ore ${clockTime(facts.endsAt, timeZone)}.` : '',
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function openingText({ startsAt, timeZone, seatsCovered, seatsTotal }: MinutesDraftFacts): string {
  return `La seduta si apre alle ore ${clockTime(startsAt, timeZone)}. Sono rappresentati ${seatsCovered} Comuni su ${seatsTotal}, come risulta dalla tabella delle presenze.`;
}

function adoptionText({ previous, timeZone }: MinutesDraftFacts): string {
  if (previous === null) return '';
  if (previous.startsAt === null) return 'Non vi sono verbali di sedute precedenti.';
  const of = `il verbale della seduta di ${fullDateTime(previous.startsAt, timeZone)}`;
  return previous.word === 'approval' ? `Si approva ${of}.` : `Si prende atto: ${of}.`;
}

function actionsText({ actions }: MinutesDraftFacts): string {
  if (actions === 0) return '';
  return actions === 1
    ? 'È stato assunto un impegno, indicato in fondo al verbale.'
    : `Sono stati assunti ${actions} impegni, elencati in fondo al verbale.`;
}
