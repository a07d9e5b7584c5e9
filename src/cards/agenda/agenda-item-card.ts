import type { View } from '../../domain/view/view.ts';
import {
  AGENDA_WORDS,
  agendaFieldLabel,
  newerLines,
  positionText,
  proposedBy,
} from '../../texts/agenda/agenda-forms.ts';
import { capitalised } from '../../texts/dates.ts';
import { noticeText } from '../../texts/notices.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { CardButton } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, text, title } from '../parts/elements.ts';
import { clip, fitted } from '../parts/fit.ts';
import { textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { agendaInputs, agendaProblems } from './agenda-inputs.ts';

type AgendaItemView = Extract<View, { view: 'agenda_item' }>;

/** One item, or one proposal, for who orders the agenda. */
export function agendaItemCard(view: AgendaItemView): RenderedMessage {
  return fitted((detail) => {
    const { item, sitting, notice, newer, proposerName } = view;
    const isProposal = item.state !== 'accepted';
    return cardMessage({
      summary: clip(`${isProposal ? AGENDA_WORDS.proposal : AGENDA_WORDS.item}: ${item.title}`, 300),
      body: present([
        title(isProposal ? AGENDA_WORDS.proposal : AGENDA_WORDS.item),
        strong(sittingHeadline(sitting), { spacing: 'none' }),
        notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
        ...agendaProblems(view.problems),
        // The form below says it too, unless something else has been typed there.
        view.form.title !== item.title && text(clip(item.title, detail.chars)),
        proposerName !== null && text(capitalised(proposedBy(clip(proposerName, detail.nameChars)))),
        !isProposal && text(positionText(item.position, view.accepted)),
        newer !== null && heading(AGENDA_WORDS.newer),
        ...(newer === null ? [] : lines(newerLines(newer).map((line) => clip(line, detail.chars)))),
        ...agendaInputs(view.form),
        isProposal && refusalInput(view.refusal),
      ]),
      actions: buttons(view),
    });
  });
}

function refusalInput(refusal: string) {
  return textInput(
    { id: 'refusal', label: agendaFieldLabel('refusal'), required: null, value: refusal.slice(0, 600) },
    { multiline: true },
  );
}

function buttons({ item, sitting, order, accepted }: AgendaItemView): CardButton[] {
  const { sittingId, dateVersion } = sitting;
  const { id: itemId, version, position } = item;
  const onItem = { sittingId, itemId, version };
  const move = (to: number) => ({ verb: 'agenda_move', sittingId, itemId, to, order }) as const;
  const back = { verb: 'agenda_show', ref: `id:${sittingId}:${dateVersion}` } as const;
  if (item.state !== 'accepted') {
    return [
      execute(AGENDA_WORDS.accept, { verb: 'agenda_accept', ...onItem }),
      execute(AGENDA_WORDS.refuse, { verb: 'agenda_refuse', ...onItem }),
      execute(AGENDA_WORDS.back, back, 'none'),
    ];
  }
  return present([
    execute(AGENDA_WORDS.save, { verb: 'agenda_save', ...onItem }),
    position > 1 && execute(AGENDA_WORDS.up, move(position - 1), 'none'),
    position < accepted && execute(AGENDA_WORDS.down, move(position + 1), 'none'),
    execute(AGENDA_WORDS.remove, { verb: 'agenda_remove', ...onItem }, 'none'),
    execute(AGENDA_WORDS.back, back, 'none'),
  ]);
}
