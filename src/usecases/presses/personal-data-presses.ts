import type { PersonalDataAction } from '../../domain/personal-data/personal-data-action.ts';
import type { HandlersOf } from '../inbound/press-handler.ts';
import { askErasure, confirmErasure } from '../personal-data/ask-erasure.ts';
import { exportPersonalData } from '../personal-data/show-personal-data.ts';
import { postponeRetention } from '../retention/retention-message.ts';

/** About the presser alone: nothing in the data names anybody. */
export const PERSONAL_DATA_PRESSES: HandlersOf<PersonalDataAction> = {
  data_export: { for: 'everybody', effect: 'repeatable', run: exportPersonalData },
  data_erase: { for: 'everybody', effect: 'repeatable', run: (_context, tx, press) => askErasure(tx, press) },
  data_erase_confirm: { for: 'everybody', effect: 'repeatable', run: confirmErasure },
  retention_postpone: { for: 'coordinator', effect: 'repeatable', run: postponeRetention },
};
