import type { SubstituteAction } from '../../domain/substitutes/substitute-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { onSitting } from '../inbound/press-handler.ts';
import { substituteForm } from '../substitutes/show-substitute-form.ts';
import { submitSubstitute } from '../substitutes/submit-substitute.ts';
import { withdrawSubstitute } from '../substitutes/withdraw-substitute.ts';

const NOTHING = { referentId: '', personId: '', outsideName: '' };

export const SUBSTITUTE_PRESSES: HandlersOf<SubstituteAction> = {
  open_substitute: {
    for: 'everybody',
    effect: 'repeatable',
    run: onSitting((context, tx, { caller, sitting, now }) =>
      substituteForm(context, tx, { caller, sitting, stored: true, typed: NOTHING, problems: [], now }),
    ),
  },
  name_substitute: { for: 'everybody', effect: 'repeatable', run: submitSubstitute },
  withdraw_substitute: {
    for: 'everybody',
    effect: 'repeatable',
    run: onSitting((_context, tx, { caller, action, sitting, now }) =>
      withdrawSubstitute(tx, { caller, sitting, substitutionId: action.substitutionId, now }),
    ),
  },
};
