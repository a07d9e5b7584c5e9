import type { RegisterLine } from '../../domain/view/register-view.ts';
import type { View } from '../../domain/view/view.ts';
import { FILES_WORDS } from '../../texts/documents/files.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { noticeText } from '../../texts/notices.ts';
import { othersText } from '../../texts/plurals.ts';
import {
  correctionLine,
  peopleLine,
  REGISTER_WORDS,
  registerLineText,
  registerSummary,
  seatsLine,
} from '../../texts/register/register.ts';
import { registerProblemText } from '../../texts/register/register-problems.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { figuresPart, statePart } from './register-figures.ts';
import { registerForm } from './register-form.ts';

type RegisterCardView = Extract<View, { view: 'register' }>;

/** The whole register, for the coordinator: everybody, the corrections, the form. */
export function registerCard(view: RegisterCardView): RenderedMessage {
  return fitted((detail) => {
    const { sitting, figures, notice } = view;
    const { sittingId } = sitting;
    const open = figures.state === 'open' || figures.state === 'waiting';
    const correctable = figures.state !== 'cancelled' && view.lines.length > 0;
    return cardMessage({
      summary: registerSummary(REGISTER_WORDS.register, sittingHeadline(sitting)),
      fallback: [seatsLine(figures), peopleLine(figures)],
      body: present([
        title(REGISTER_WORDS.register),
        strong(sittingHeadline(sitting), { spacing: 'none' }),
        notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
        ...problemsPart(view, detail),
        ...figuresPart(figures, sitting, detail),
        // What has just been done says it already.
        notice?.code !== 'register_closed' && statePart(figures, sitting),
        ...linesPart(view, open, detail),
        ...correctionsPart(view, detail),
        ...(correctable ? registerForm(view, detail) : []),
      ]),
      actions: present([
        correctable && execute(REGISTER_WORDS.submit, { verb: 'register_correct', sittingId }),
        open && execute(REGISTER_WORDS.close, { verb: 'register_close_ask', sittingId }, 'none'),
        open && execute(REGISTER_WORDS.substitute, { verb: 'open_substitute', sittingId }, 'none'),
        figures.state === 'open' &&
          execute(REGISTER_WORDS.own, { verb: 'show_roll_call', sittingId }, 'none'),
        view.lines.length > 0 &&
          execute(FILES_WORDS.showRegister, { verb: 'show_register_files', sittingId }, 'none'),
      ]),
    });
  });
}

function problemsPart({ problems }: RegisterCardView, detail: Detail): CardElement[] {
  if (problems.length === 0) return [];
  const told = problems.map(({ problem, understood }) =>
    registerProblemText({
      problem,
      understood: understood === null ? null : clip(understood, detail.nameChars),
    }),
  );
  return [container([strong(problemsHeading(told.length)), ...lines(told)], { style: 'attention' })];
}

/** Members by seat first, then managers and operators apart (product §8). */
function linesPart({ lines: all, sitting }: RegisterCardView, open: boolean, detail: Detail): CardElement[] {
  if (all.length === 0) return [text(REGISTER_WORDS.nobody)];
  const isMember = ({ row }: RegisterLine) =>
    row.role === 'coordinator' || row.role === 'referent' || row.inPlaceOf !== null;
  const shown = (wanted: (line: RegisterLine) => boolean) =>
    all.filter(wanted).map((line) => registerLineText(shortLine(line, detail), open, sitting.timeZone));
  return [
    ...group(REGISTER_WORDS.members, shown(isMember), detail),
    ...group(
      REGISTER_WORDS.managers,
      shown((line) => !isMember(line) && line.row.role === 'manager'),
      detail,
    ),
    ...group(
      REGISTER_WORDS.operators,
      shown((line) => !isMember(line) && line.row.role === 'operator'),
      detail,
    ),
  ];
}

function correctionsPart({ corrections, sitting }: RegisterCardView, detail: Detail): CardElement[] {
  const newest = corrections.slice(-Math.min(10, detail.items));
  const told = newest.map((correction) =>
    correctionLine(
      {
        ...correction,
        byName: clip(correction.byName, detail.nameChars),
        personName: clip(correction.personName, detail.nameChars),
        reason: clip(correction.reason, Math.min(detail.chars, 300)),
      },
      sitting.timeZone,
    ),
  );
  return group(REGISTER_WORDS.corrections, told, detail);
}

function group(name: string, all: string[], detail: Detail): CardElement[] {
  if (all.length === 0) return [];
  const { shown, left } = cut(all, detail.items);
  return [heading(name), ...lines([...shown, ...(left > 0 ? [othersText(left)] : [])])];
}

function shortLine(line: RegisterLine, detail: Detail): RegisterLine {
  const short = (name: string | null) => (name === null ? null : clip(name, detail.nameChars));
  const { row } = line;
  return {
    ...line,
    row: {
      ...row,
      name: clip(row.name, detail.nameChars),
      seatName: short(row.seatName),
      substituteName: short(row.substituteName),
      inPlaceOf: short(row.inPlaceOf),
    },
  };
}
