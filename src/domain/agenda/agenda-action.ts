import type { SittingRef } from '../sittings/sitting-ref.ts';
import type { AgendaForm } from './agenda-form.ts';

/** What the buttons about agendas ask for. `version` and `order` are those the card was made from. */
export type AgendaAction =
  /** The agenda of another sitting: one that the button names, or one chosen on the card. */
  | { verb: 'agenda_show' | 'agenda_choose'; ref: SittingRef }
  /** The form to propose an item, for the sitting that the card shows. */
  | { verb: 'agenda_new'; ref: SittingRef }
  | ({ verb: 'agenda_propose'; ref: SittingRef } & AgendaForm)
  | { verb: 'agenda_open'; sittingId: string; itemId: string }
  | (OnItem & { verb: 'agenda_save' | 'agenda_accept' } & AgendaForm)
  | (OnItem & { verb: 'agenda_refuse'; refusal: string } & AgendaForm)
  | (OnItem & { verb: 'agenda_remove' })
  /** `to`: the position wanted among the accepted items, from 1; `order`: version of the agenda. */
  | { verb: 'agenda_move'; sittingId: string; itemId: string; to: number; order: number }
  /** The same from where the whole agenda is in sight, which is what it shows. */
  | { verb: 'agenda_place'; sittingId: string; itemId: string; to: number; order: number }
  /** The items ticked were treated, the others of the agenda were not. */
  | { verb: 'agenda_treated'; sittingId: string; order: number; treated: string[] }
  | { verb: 'agenda_carry'; sittingId: string };

interface OnItem {
  sittingId: string;
  itemId: string;
  version: number;
}
