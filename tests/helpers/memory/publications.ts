import type { Publication } from '../../../src/domain/publications/publication.ts';
import { publicationKey } from '../../../src/domain/publications/publication-message.ts';
import type { PublicationQuestion } from '../../../src/domain/publications/publication-question.ts';
import type { PublicationRepository } from '../../../src/usecases/ports/publication-repository.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

export function publicationRepository(data: MemoryData): PublicationRepository {
  const { publications, publicationVersions: versions, placements, publicationQuestions: questions } = data;
  const { outletLists, publicationRuns: runs } = data;
  const own = (networkId: string, id: string) => {
    const publication = publications.get(id);
    return publication?.networkId === networkId ? publication : null;
  };
  const ofNetwork = (networkId: string) => publications.where('network', networkId);
  const mine = <T extends { networkId: string }>(rows: readonly T[], networkId: string) =>
    rows.filter((row) => row.networkId === networkId);

  function keep(publication: Publication, editedBy: string): void {
    const { id, networkId, version, updatedAt, kind, title, text, links } = publication;
    const { outletKinds, fromOn, untilOn, nudges } = publication;
    const texts = { kind, title, text, links, outletKinds, fromOn, untilOn, nudges };
    const row = { ...texts, networkId, publicationId: id, version, editedBy, editedAt: updatedAt };
    must('inserted' in versions.insert(row), 'each version is kept once');
  }

  return {
    byId: async (networkId, id) => own(networkId, id),

    async insert(publication, asked, { editedBy }) {
      check(data, publication, editedBy);
      if (!('inserted' in publications.insert(publication))) return false;
      keep(publication, editedBy);
      for (const placement of asked)
        must('inserted' in placements.insert(placement), 'a municipality is asked once');
      return true;
    },

    async save(publication, { editedBy }) {
      if (own(publication.networkId, publication.id) === null) return;
      check(data, publication, editedBy);
      publications.put(publication);
      keep(publication, editedBy);
    },

    async withdraw({ networkId, id, withdrawn }) {
      const known = own(networkId, id);
      if (known !== null) publications.put({ ...known, withdrawn });
    },

    async versions(networkId, id) {
      const kept = mine(versions.where('publication', id), networkId).sort((a, b) => b.version - a.version);
      return kept.map(({ networkId: _network, ...version }) => version);
    },

    current: async (networkId, since) =>
      ofNetwork(networkId)
        .filter(({ fromOn, untilOn }) => (untilOn ?? fromOn) >= since)
        .sort(
          by(
            ({ proposedAt }) => -proposedAt.getTime(),
            ({ id }) => id,
          ),
        ),

    between: async (networkId, from, to) =>
      ofNetwork(networkId)
        .filter(({ fromOn }) => from <= fromOn && fromOn <= to)
        .sort(
          by(
            ({ fromOn }) => fromOn,
            ({ proposedAt }) => proposedAt,
            ({ id }) => id,
          ),
        ),

    placements: async (networkId, publicationIds) =>
      mine(
        publicationIds.flatMap((id) => placements.where('publication', id)),
        networkId,
      ).sort(
        by(
          ({ publicationId }) => publicationId,
          ({ seatName }) => seatName,
          ({ seatId }) => seatId,
        ),
      ),

    async savePlacement(placement) {
      const { networkId, publicationId, seatId, reportedBy, state, scheduledOn } = placement;
      mustBelong(data, networkId, { people: [reportedBy] });
      must((state === 'scheduled') === (scheduledOn !== null), 'what is scheduled has a day');
      if (placements.get(`${publicationId}|${seatId}`)?.networkId === networkId) placements.put(placement);
    },

    questions: async (networkId, publicationIds) =>
      mine(
        publicationIds.flatMap((id) => questions.where('publication', id)),
        networkId,
      ).sort(AS_ASKED),

    async questionById(networkId, id) {
      const question = questions.get(id);
      return question?.networkId === networkId ? question : null;
    },

    async ask(question) {
      const { networkId, publicationId, askedBy } = question;
      mustBelong(data, networkId, { publications: [publicationId], people: [askedBy] });
      return 'inserted' in questions.insert(question);
    },

    async answer(question) {
      mustBelong(data, question.networkId, { people: [question.answer?.by ?? null] });
      if (questions.get(question.id)?.networkId === question.networkId) questions.put(question);
    },

    outlets: async (networkId) =>
      outletLists
        .where('network', networkId)
        .sort(by(({ seatId }) => seatId))
        .map((list) => ({ ...list })),

    async saveOutlets(list, editedBy, _at) {
      mustBelong(data, list.networkId, { seats: [list.seatId], people: [editedBy] });
      const known = outletLists.get(`${list.networkId}|${list.seatId}`);
      if (known === null) outletLists.insert(list);
      else outletLists.put(list);
    },

    async decided(networkId, publicationIds) {
      const all = mine(
        publicationIds.flatMap((id) => runs.where('publication', id)),
        networkId,
      );
      return new Set(all.map((run) => publicationKey(run.kind, run, run.on)));
    },

    async record(networkId, reminder, _now) {
      mustBelong(data, networkId, { publications: [reminder.publicationId] });
      return 'inserted' in runs.insert({ networkId, ...reminder });
    },
  };
}

const AS_ASKED = by<PublicationQuestion>(
  ({ askedAt }) => askedAt,
  ({ id }) => id,
);

function check(data: MemoryData, { networkId, proposedBy, withdrawn }: Publication, editedBy: string): void {
  mustBelong(data, networkId, { people: [proposedBy, withdrawn?.by ?? null, editedBy] });
}
