import type { AgendaItem } from '../agenda/agenda.ts';
import type { AgendaForm, AgendaProblem } from '../agenda/agenda-form.ts';
import type { SittingRef } from '../sittings/sitting-ref.ts';
import type { SittingChoice } from './choices.ts';
import type { Notice } from './notice.ts';
import type { SittingView } from './sitting-view.ts';

/** Something proposed that waits for the coordinator. */
export interface AgendaProposal {
  itemId: string;
  title: string;
  minutes: number | null;
  /** Null when nobody of the network can be named. */
  proposerName: string | null;
}

export type AgendaView =
  | {
      view: 'agenda';
      networkId: string;
      sitting: SittingView;
      ref: SittingRef;
      /** One person looks at it, who may press: not so in the channel. */
      personal: boolean;
      /** The viewer orders the agenda and decides on proposals. */
      canManage: boolean;
      /** Version of the agenda shown. */
      order: number;
      /** All of them for who manages, their own for anybody else. */
      proposals: AgendaProposal[];
      /** The sitting has begun: who manages says what was treated. */
      treating: boolean;
      /** Items said not to be treated that no later agenda has yet. */
      toCarry: number;
      /** The last sitting that has begun and whose agenda has items; null for who does not manage. */
      previous: { ref: SittingRef; startsAt: Date } | null;
      /** Sittings for which something can be proposed; none where it is not personal. */
      choices: SittingChoice[];
      notice: Notice | null;
    }
  | {
      view: 'agenda_form';
      /** Of what `choices` holds, the sitting that is meant. */
      ref: SittingRef;
      /** Sittings for which something can be proposed, soonest first; one at least. */
      choices: SittingChoice[];
      timeZone: string;
      /** What the viewer sends is on the agenda at once. */
      canManage: boolean;
      /** What was typed. */
      form: AgendaForm;
      problems: AgendaProblem[];
    }
  | {
      view: 'agenda_item';
      sitting: SittingView;
      item: AgendaItem;
      proposerName: string | null;
      order: number;
      /** Accepted items in all. */
      accepted: number;
      form: AgendaForm;
      refusal: string;
      problems: AgendaProblem[];
      /** What the item says now, when it has changed since the form was made; null when it has not. */
      newer: AgendaForm | null;
      notice: Notice | null;
    };
