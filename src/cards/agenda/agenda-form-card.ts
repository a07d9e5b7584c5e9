import type { View } from '../../domain/view/view.ts';
import { AGENDA_WORDS } from '../../texts/agenda/agenda-forms.ts';
import { execute } from '../parts/actions.ts';
import { present, title } from '../parts/elements.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { whichSitting } from '../sittings/which-sitting.ts';
import { agendaInputs, agendaProblems } from './agenda-inputs.ts';

/** The form to propose an item for one of the sittings to come; who orders the agenda puts it there at once. */
export function agendaFormCard(view: Extract<View, { view: 'agenda_form' }>): RenderedMessage {
  const { ref, choices, timeZone, canManage } = view;
  const name = canManage ? AGENDA_WORDS.add : AGENDA_WORDS.propose;
  const chosen = choices.find((choice) => choice.ref === ref);
  return cardMessage({
    summary: name,
    body: present([
      title(name),
      ...agendaProblems(view.problems),
      chosen !== undefined && whichSitting({ ref, startsAt: chosen.startsAt, timeZone, choices }),
      ...agendaInputs(view.form),
    ]),
    actions: [execute(canManage ? AGENDA_WORDS.submitAdd : AGENDA_WORDS.submit, { verb: 'agenda_propose' })],
  });
}
