import type { Answer } from '../../../src/domain/answers/answer.ts';
import type { AnswerRepository } from '../../../src/usecases/ports/store.ts';
import { newestAnswers, openDesks } from './answer-desks.ts';
import type { MemoryData } from './memory-data.ts';
import { by } from './order.ts';
import { must, mustBelong } from './references.ts';

const AS_GIVEN = by<Answer>(
  ({ recordedAt }) => recordedAt,
  ({ personId }) => personId,
  ({ seq }) => seq,
);

export function answerRepository(data: MemoryData): AnswerRepository {
  const { answers, acknowledgements, sittings } = data;
  return {
    async current(sittingId, dateVersion) {
      const ofVersion = answers
        .where('sitting', sittingId)
        .filter((each) => each.dateVersion === dateVersion);
      return newestAnswers(ofVersion).sort(by(({ personId }) => personId));
    },

    async history(sittingId, personId) {
      const found =
        personId === undefined
          ? answers.where('sitting', sittingId)
          : answers.where('person', `${sittingId}|${personId}`);
      return found.sort(AS_GIVEN);
    },

    openDesks: async (ask) => openDesks(data, ask),

    async append(given) {
      for (const answer of given) {
        const { networkId, sittingId, personId } = answer;
        mustBelong(data, networkId, { sittings: [sittingId], people: [personId] });
        const before = answers.where('person', `${sittingId}|${personId}`);
        const seq = before.reduce((newest, other) => Math.max(newest, other.seq), 0) + 1;
        must('inserted' in answers.insert({ ...answer, seq }), 'answers of a person are numbered');
      }
    },

    async acknowledgements(sittingId) {
      const all = acknowledgements.where('sitting', sittingId).sort(by(({ at }) => at));
      return new Map(all.map(({ personId, at }) => [personId, at]));
    },

    async acknowledge(sittingId, personId, at) {
      const sitting = sittings.get(sittingId);
      if (sitting === null) return false;
      mustBelong(data, sitting.networkId, { people: [personId] });
      return 'inserted' in acknowledgements.insert({ sittingId, personId, at });
    },
  };
}
