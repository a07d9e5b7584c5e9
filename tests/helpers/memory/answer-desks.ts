import { agendaLines } from '../../../src/domain/agenda/agenda.ts';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import type { Network } from '../../../src/domain/network/network.ts';
import type { Sitting } from '../../../src/domain/sittings/sitting.ts';
import type { AnswerDesk } from '../../../src/usecases/ports/store.ts';
import { openActions } from './actions.ts';
import type { MemoryData } from './memory-data.ts';
import { by, oldestFirst } from './order.ts';
import { openProjects } from './projects.ts';
import { activeSubstitutions } from './substitutions.ts';

/** As many as the database gives. */
const RECENT = 8;

export function openDesks(
  data: MemoryData,
  ask: { sittingIds: string[]; aadObjectIds: string[] },
): AnswerDesk[] {
  return [...new Set(ask.sittingIds)].flatMap((id) => {
    const sitting = data.sittings.get(id);
    const network = sitting === null ? null : data.networks.get(sitting.networkId);
    return sitting === null || network === null ? [] : deskOf(data, { network, sitting }, ask.aadObjectIds);
  });
}

function deskOf(
  data: MemoryData,
  { network, sitting }: { network: Network; sitting: Sitting },
  aadObjectIds: readonly string[],
): AnswerDesk {
  const { id: sittingId, networkId } = sitting;
  const people = data.people.where('network', networkId).sort(
    by(
      ({ name }) => name,
      ({ id }) => id,
    ),
  );
  const of = (personId: string) =>
    data.answers.where('person', `${sittingId}|${personId}`).sort(by(({ seq }) => seq));
  const newest = newestAnswers(data.answers.where('sitting', sittingId));
  const accepted = data.agenda.where('sitting', sittingId).filter(({ state }) => state === 'accepted');
  const acknowledged = data.acknowledgements.where('sitting', sittingId);
  return {
    facts: {
      network,
      sitting,
      seats: data.seats.where('network', networkId).sort(by(({ position }) => position)),
      people,
      agenda: agendaLines(accepted, sitting, network.settings),
      openActions: openActions(data, networkId),
      openProjects: openProjects(data, networkId),
      answers: newest.filter(({ dateVersion }) => dateVersion === sitting.dateVersion),
      acknowledgements: new Map(acknowledged.map(({ personId, at }) => [personId, at])),
      substitutions: activeSubstitutions(data, sittingId).sort(oldestFirst(({ namedAt }) => namedAt)),
    },
    history: people
      .filter(({ aadObjectId }) => aadObjectIds.includes(aadObjectId))
      .flatMap(({ id }) => of(id).slice(-RECENT)),
  };
}

/** The newest answer of each person. */
export function newestAnswers(answers: readonly Answer[]): Answer[] {
  const newest = new Map<string, Answer>();
  for (const answer of answers) {
    const known = newest.get(answer.personId);
    if (known === undefined || answer.seq > known.seq) newest.set(answer.personId, answer);
  }
  return [...newest.values()];
}
