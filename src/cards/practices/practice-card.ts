import type { View } from '../../domain/view/view.ts';
import { longDate } from '../../texts/dates.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  adoptionLine,
  PRACTICE_WORDS,
  practiceSummary,
  relatedLine,
} from '../../texts/practices/practices.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton, CardElement } from '../parts/adaptive-card.ts';
import { facts, heading, lines, present, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { saidPart, saidText } from '../parts/said-part.ts';
import { sittingInput } from '../sittings/sitting-input.ts';
import { practiceProblems } from './practice-form-card.ts';
import { practiceParts } from './practice-parts.ts';

type OnePractice = Extract<View, { view: 'practice' }>;

const WORDS = PRACTICE_WORDS;
const NOTE_CHARS = 600;

/** One practice whole, who has adopted it, and what the reader may do with it. */
export function practiceCard(view: OnePractice): RenderedMessage {
  return fitted((detail) => {
    const { practice, notice } = view;
    const said = saidText(notice);
    const name = clip(practice.title, detail.chars);
    return cardMessage({
      summary: said ?? practiceSummary(name),
      fallback: [practice.seatName, practice.done].map((part) => clip(part, detail.chars)),
      body: present([
        title(name),
        saidPart(said),
        ...practiceProblems(view.problems),
        about(view, detail),
        ...practiceParts(practice, detail),
        ...adoptionsPart(view, detail),
        ...relatedPart(view, detail),
        ...inputs(view, detail),
      ]),
      actions: buttons(view),
    });
  });
}

function about({ practice, authorName, timeZone }: OnePractice, { nameChars }: Detail): CardElement | null {
  const { seatName, contact, tags, createdAt, updatedAt, version } = practice;
  return facts([
    [WORDS.municipality, clip(seatName, nameChars)],
    [WORDS.contact, clip(contact, 200)],
    [WORDS.tags, clip(tags.join(', '), 200)],
    [WORDS.sharedBy, authorName === null ? null : clip(authorName, nameChars)],
    [WORDS.sharedOn, longDate(createdAt, timeZone)],
    [WORDS.changedOn, version === 1 ? null : longDate(updatedAt, timeZone)],
  ]);
}

function adoptionsPart({ adoptions, timeZone }: OnePractice, detail: Detail): CardElement[] {
  const { shown, left } = cut(adoptions, detail.items);
  const told = shown.map((row) => clip(adoptionLine(row, timeZone), Math.min(detail.chars, 600)));
  return [
    heading(WORDS.adoptions),
    ...lines(told.length === 0 ? [WORDS.nobody] : [...told, ...(left > 0 ? [othersText(left)] : [])]),
  ];
}

function relatedPart({ related }: OnePractice, detail: Detail): CardElement[] {
  if (related.length === 0) return [];
  const told = related.map((each) =>
    relatedLine({
      title: clip(each.title, Math.min(detail.chars, 200)),
      seatName: clip(each.seatName, detail.nameChars),
    }),
  );
  return [heading(WORDS.related), ...lines(told)];
}

/** Municipalities that may adopt it, and those whose adoption the reader may take back. */
function inputs(view: OnePractice, detail: Detail): CardElement[] {
  const { adopters, adoptions, related, sittings, timeZone } = view;
  const own = adoptions.filter((row) => row.own).map(({ seatId: id, seatName: name }) => ({ id, name }));
  const seats = [...adopters, ...own];
  const [first] = seats;
  const [nearest] = related;
  return present([
    first !== undefined &&
      choiceInput({
        id: 'seatId',
        label: WORDS.adopter,
        required: null,
        value: seats.length === 1 ? first.id : '',
        choices: seats.map(({ id, name }) => ({ title: clip(name, detail.nameChars), value: id })),
        hint: WORDS.choose,
      }),
    adopters.length > 0 &&
      textInput(
        { id: 'note', label: WORDS.note, required: null, value: view.note.slice(0, NOTE_CHARS) },
        { hint: WORDS.noteHint },
      ),
    sittingInput(WORDS.sitting, sittings, timeZone),
    nearest !== undefined &&
      choiceInput({
        id: 'chosenId',
        label: WORDS.related,
        required: null,
        value: nearest.practiceId,
        choices: related.map((each) => ({
          title: clip(relatedLine(each), detail.nameChars),
          value: each.practiceId,
        })),
      }),
  ]);
}

function buttons(view: OnePractice): CardButton[] {
  const { networkId, practice, adopters, adoptions, related, sittings, canEdit } = view;
  const of = { networkId, practiceId: practice.id };
  return present([
    adopters.length > 0 && execute(WORDS.adopt, { verb: 'practice_adopt', ...of }),
    adoptions.some((row) => row.own) && execute(WORDS.withdraw, { verb: 'practice_withdraw', ...of }),
    sittings.length > 0 && execute(WORDS.propose, { verb: 'practice_propose', ...of }),
    canEdit && execute(WORDS.edit, { verb: 'practice_edit', ...of }, 'none'),
    related.length > 0 && execute(WORDS.openRelated, { verb: 'practice_choose', networkId }),
    practice.version > 1 && execute(WORDS.history, { verb: 'practice_history', ...of }, 'none'),
    execute(WORDS.all, { verb: 'run_command', command: 'practices', networkId }, 'none'),
  ]);
}
