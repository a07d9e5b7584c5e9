import type { MinutesDraftFacts } from '../../domain/minutes/minutes-draft.ts';
import { clockTime, fullDateTime } from '../dates.ts';
import { joinNames } from '../plurals.ts';

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

/** What the record says of the minutes before: nothing is said to be approved that was not marked so. */
function adoptionText({ previous, timeZone }: MinutesDraftFacts): string {
  if (previous === null) return '';
  const { adopted, pending, word } = previous;
  const approves = word === 'approval';
  if (adopted.length > 1) {
    const all = joinNames(adopted.map((startsAt) => `di ${fullDateTime(startsAt, timeZone)}`));
    return approves
      ? `Si approvano i verbali delle sedute ${all}.`
      : `Si prende atto dei verbali delle sedute ${all}.`;
  }
  const [only = pending] = adopted;
  if (only === null) return 'Non vi sono verbali di sedute precedenti.';
  const sitting = `verbale della seduta di ${fullDateTime(only, timeZone)}`;
  if (adopted.length === 1) return approves ? `Si approva il ${sitting}.` : `Si prende atto del ${sitting}.`;
  return approves ? `Il ${sitting} non è ancora approvato.` : `Del ${sitting} non si è ancora preso atto.`;
}

function actionsText({ actions }: MinutesDraftFacts): string {
  if (actions === 0) return '';
  return actions === 1
    ? 'È stato assunto un impegno, indicato in fondo al verbale.'
    : `Sono stati assunti ${actions} impegni, elencati in fondo al verbale.`;
}
