import type { Role } from '../network/person.ts';
import type { SittingRef } from '../sittings/sitting-ref.ts';
import type { SubstituteProblem } from '../substitutes/substitute-rules.ts';
import type { SubstitutionEnd } from '../substitutes/substitution-news.ts';
import type { SubstitutionRow } from '../substitutes/substitution-row.ts';
import type { SittingChoice } from './choices.ts';
import type { SittingView } from './sitting-view.ts';

/** Somebody who can be chosen, as substitute or as the one represented. */
export interface NamedChoice {
  personId: string;
  name: string;
  seatName: string | null;
  role: Role | null;
}

/** The cards about substitutes. */
export type SubstituteView =
  | {
      view: 'substitute_form';
      ref: SittingRef;
      startsAt: Date;
      timeZone: string;
      /** Sittings that can be chosen instead, this one included. */
      choices: SittingChoice[];
      formId: string;
      /** Referents the coordinator may act for; null when the form is about the caller's own seat. */
      referents: NamedChoice[] | null;
      referentId: string | null;
      people: NamedChoice[];
      personId: string | null;
      outsideName: string;
      /** Who is named at present, by whom it can be withdrawn; null when nobody is. */
      current: { substitutionId: string; row: SubstitutionRow } | null;
      sittingId: string;
      /** Whether the sitting has a card to go back to. */
      convened: boolean;
      problems: SubstituteProblem[];
    }
  | {
      view: 'substitution_ended';
      sitting: SittingView;
      row: SubstitutionRow;
      end: SubstitutionEnd;
      to: 'substitute' | 'referent' | 'coordinator';
    };
