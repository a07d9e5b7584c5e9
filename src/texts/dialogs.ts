import type { View } from '../domain/view/view.ts';
import { ACTION_WORDS } from './actions/actions.ts';
import { AGENDA_WORDS } from './agenda/agenda-forms.ts';
import { MINUTES_CARD_WORDS, MINUTES_COMMENT_WORDS, MINUTES_CORRECTION_WORDS } from './minutes/minutes.ts';
import { NETWORK_WORDS } from './network/network.ts';
import { PRACTICE_WORDS } from './practices/practices.ts';
import { PROJECT_WORDS } from './projects/projects.ts';
import { OUTLET_FORM_WORDS, PUBLICATION_FORM_WORDS } from './publications/publication-forms.ts';
import { SETTINGS_WORDS, SETUP_WORDS } from './settings/settings.ts';
import { CANCEL_WORDS, MOVE_WORDS } from './sittings/change-forms.ts';
import { SUBSTITUTE_WORDS } from './substitutes/substitute.ts';
import { URGENT_WORDS } from './urgent/urgent.ts';

export const DIALOG_WORDS = {
  /** Where what is shown says by itself what it is. */
  title: 'Rete URP',
  kept: 'Quanto scritto è conservato: si può inviare di nuovo.',
  retry: 'Invia di nuovo',
} as const;

/** Title of the dialog in which a view is shown; the forms' own, which then need not say it again. */
export function dialogTitle(view: View): string {
  switch (view.view) {
    case 'urgent_form':
      return URGENT_WORDS.formTitle;
    case 'urgent_confirm':
      return URGENT_WORDS.confirmTitle;
    case 'move_form':
      return MOVE_WORDS.title;
    case 'cancel_form':
      return CANCEL_WORDS.title;
    case 'agenda':
      return AGENDA_WORDS.title;
    case 'agenda_form':
      return view.canManage ? AGENDA_WORDS.add : AGENDA_WORDS.propose;
    case 'agenda_item':
      return view.item.state === 'accepted' ? AGENDA_WORDS.item : AGENDA_WORDS.proposal;
    case 'substitute_form':
      return SUBSTITUTE_WORDS.formTitle;
    case 'action_form':
      return view.version === null ? ACTION_WORDS.formNew : ACTION_WORDS.formEdit;
    case 'actions':
      return ACTION_WORDS.title;
    case 'edit_position':
      return NETWORK_WORDS.editTitle;
    case 'settings':
      return SETTINGS_WORDS.title;
    case 'setup':
      return SETUP_WORDS.title;
    case 'minutes':
    case 'minutes_item':
      return MINUTES_CARD_WORDS.title;
    case 'practice_form':
      return view.version === null ? PRACTICE_WORDS.share : PRACTICE_WORDS.editTitle;
    case 'project_form':
      return view.version === null ? PROJECT_WORDS.formNew : PROJECT_WORDS.formEdit;
    case 'publication_form':
      return view.version === null ? PUBLICATION_FORM_WORDS.title : PUBLICATION_FORM_WORDS.editTitle;
    case 'outlets_form':
      return OUTLET_FORM_WORDS.title;
    case 'minutes_comment':
      return MINUTES_COMMENT_WORDS.title;
    case 'minutes_correction':
      return MINUTES_CORRECTION_WORDS.title;
    default:
      return DIALOG_WORDS.title;
  }
}
