import type { AgendaAction } from '../../domain/agenda/agenda-action.ts';
import { carryNow, markTreated, moveItem, openItem, placeItem } from '../agenda/arrange-agenda.ts';
import { editAgendaItem } from '../agenda/edit-agenda-item.ts';
import { openProposalForm } from '../agenda/proposal-form.ts';
import { proposeItem } from '../agenda/propose-item.ts';
import { showAgendaOf } from '../agenda/show-agenda.ts';
import type { HandlersOf, PressHandler } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';

const SHOW: PressHandler<Extract<AgendaAction, { verb: 'agenda_show' | 'agenda_choose' }>> = {
  for: 'everybody',
  effect: 'read',
  run: (context, tx, { caller, action, now }) => showAgendaOf(context, tx, { caller, ref: action.ref, now }),
};

export const AGENDA_PRESSES: HandlersOf<AgendaAction> = {
  agenda_show: SHOW,
  agenda_choose: SHOW,
  agenda_new: {
    for: 'everybody',
    effect: 'read',
    run: (context, tx, { caller, action, now }) =>
      openProposalForm(context, tx, { caller, ref: action.ref, now }),
  },
  agenda_propose: {
    for: 'everybody',
    effect: 'repeatable',
    run: (context, tx, { caller, action, now }) =>
      proposeItem(context, tx, { caller, ref: action.ref, form: action, now }),
  },
  agenda_open: {
    for: 'coordinator',
    effect: 'read',
    run: onSitting((_context, tx, press) => openItem(tx, press)),
  },
  agenda_save: { for: 'coordinator', effect: 'repeatable', run: onSitting(editAgendaItem) },
  agenda_accept: { for: 'coordinator', effect: 'repeatable', run: onSitting(editAgendaItem) },
  agenda_refuse: { for: 'coordinator', effect: 'repeatable', run: onSitting(editAgendaItem) },
  agenda_remove: { for: 'coordinator', effect: 'repeatable', run: onSitting(editAgendaItem) },
  agenda_move: {
    for: 'coordinator',
    effect: 'repeatable',
    run: onSitting((_context, tx, press) => moveItem(tx, press)),
  },
  agenda_place: { for: 'coordinator', effect: 'repeatable', run: onSitting(placeItem) },
  agenda_treated: { for: 'coordinator', effect: 'repeatable', run: onSitting(markTreated) },
  agenda_carry: { for: 'coordinator', effect: 'repeatable', run: onSitting(carryNow) },
};
