import { localDate } from '../../../src/domain/calendar/wall-time.ts';
import type { ReportOutcome } from '../../../src/domain/publications/placement.ts';
import type { ReportDraft } from '../../../src/domain/publications/read-report.ts';
import { EMPTY_REPORT } from '../../../src/domain/publications/read-report.ts';
import type { OwnPlacement, PublicationView } from '../../../src/domain/view/publication-view.ts';
import type { From } from '../core/tell.ts';
import { noticeOf, press } from '../core/tell.ts';
import type { World } from '../core/world.ts';

const DAY_MS = 24 * 3_600_000;

type ItemCard = Extract<PublicationView, { view: 'publication' }>;
type QuestionCard = Extract<PublicationView, { view: 'publication_question' }>;

/** Somebody got an item, or a reminder of it: reports, asks, or leaves it for later. */
export async function reactToItem(world: World, from: From, view: ItemCard): Promise<void> {
  const { random, timeline } = world;
  await timeline.sleep(12 * DAY_MS * random.next() ** 2);
  if (random.chance(0.3)) return;
  if (random.chance(0.35)) await ask(world, from, view);
  if (random.chance(0.8)) await reportOn(world, from, view);
}

/** Reports what may be said on this card, as it stood then; now and then it is sent twice. */
export async function reportOn(world: World, from: From, view: ItemCard): Promise<void> {
  const { random } = world;
  const own = view.own.length === 0 ? null : random.pick(view.own);
  if (own === null || own.outcomes.length === 0) return;
  const outcome = random.pick(own.outcomes);
  const { networkId, publication } = view;
  const { seatId, placement } = own;
  const of = { networkId, publicationId: publication.id, seatId, seen: placement.version };
  const report = { verb: 'publication_report', ...of, outcome, ...draftOf(world, outcome, own) } as const;
  const heard = await press(world, from, report);
  const notice = noticeOf(heard);
  if (notice?.code === 'publication_reported' && !notice.again) isStored();
  if (random.chance(0.15)) await press(world, from, report);

  /** A later report may have taken its place. */
  function isStored(): void {
    const stored = world.data.placements.get(`${publication.id}|${seatId}`);
    const isThis = stored?.version === placement.version + 1 && stored.state === outcome;
    if (!isThis && (stored?.version ?? 0) <= placement.version + 1)
      world.violated(
        'I6 acknowledged is stored',
        `${outcome} of ${publication.id} at ${seatId} is not there`,
      );
  }
}

/** Whoever is asked about an item answers some time after. */
export async function reactToQuestion(world: World, from: From, view: QuestionCard): Promise<void> {
  const { random, timeline } = world;
  await timeline.sleep(6 * DAY_MS * random.next() ** 2);
  if (!view.canAnswer || random.chance(0.2)) return;
  const { networkId, question } = view;
  const answer = {
    verb: 'publication_answer',
    networkId,
    questionId: question.questionId,
    answer: 'Sì, anche sui social.',
  } as const;
  await press(world, from, answer);
  if (random.chance(0.2)) await press(world, from, answer);
}

async function ask(world: World, from: From, view: ItemCard): Promise<void> {
  const { random } = world;
  const [own] = view.own;
  if (own === undefined) return;
  const { networkId, publication, formId } = view;
  const of = { networkId, publicationId: publication.id, seatId: own.seatId, formId };
  const question = { verb: 'publication_ask', ...of, word: 'Anche sui social?' } as const;
  await press(world, from, question);
  if (random.chance(0.2)) await press(world, from, question);
}

function draftOf({ random, timeline }: World, outcome: ReportOutcome, own: OwnPlacement): ReportDraft {
  const outlets = own.suggested;
  switch (outcome) {
    case 'published':
      return { ...EMPTY_REPORT, outlets, link: `https://comune.example/notizia-${random.int(1, 999)}` };
    case 'scheduled': {
      const on = new Date(timeline.now() + random.int(0, 12) * DAY_MS);
      return { ...EMPTY_REPORT, outlets, scheduledOn: localDate(on, 'Europe/Rome') };
    }
    case 'not_relevant':
    case 'kept':
      return { ...EMPTY_REPORT, word: 'non riguarda il Comune' };
    case 'removed':
      return EMPTY_REPORT;
  }
}
