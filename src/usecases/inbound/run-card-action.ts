import type { CardAction } from '../../domain/card-action.ts';
import { mayCoordinate } from '../../domain/network/authority.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import { ACTION_PRESSES } from '../presses/action-presses.ts';
import { AGENDA_PRESSES } from '../presses/agenda-presses.ts';
import { DELEGATION_PRESSES } from '../presses/delegation-presses.ts';
import { DELIVERY_PRESSES } from '../presses/delivery-presses.ts';
import { FILE_LINK_PRESSES } from '../presses/file-link-presses.ts';
import { FILES_PRESSES } from '../presses/files-presses.ts';
import { MINUTES_PRESSES } from '../presses/minutes-presses.ts';
import { NETWORK_PRESSES } from '../presses/network-presses.ts';
import { PERSONAL_DATA_PRESSES } from '../presses/personal-data-presses.ts';
import { PRACTICE_PRESSES } from '../presses/practice-presses.ts';
import { PROJECT_PRESSES } from '../presses/project-presses.ts';
import { PUBLICATION_PRESSES } from '../presses/publication-presses.ts';
import { REGISTER_PRESSES } from '../presses/register-presses.ts';
import { SITTING_PRESSES } from '../presses/sitting-presses.ts';
import { SUBSTITUTE_PRESSES } from '../presses/substitute-presses.ts';
import { URGENT_PRESSES } from '../presses/urgent-presses.ts';
import { recordAudit } from '../record-audit.ts';
import { notAllowed } from './not-allowed.ts';
import type {
  DecidedAction,
  HandlersOf,
  Press,
  PressEffect,
  PressHandler,
  Subject,
} from './press-handler.ts';

const HANDLERS: HandlersOf<DecidedAction> = {
  ...AGENDA_PRESSES,
  ...MINUTES_PRESSES,
  ...NETWORK_PRESSES,
  ...DELEGATION_PRESSES,
  ...DELIVERY_PRESSES,
  ...ACTION_PRESSES,
  ...FILE_LINK_PRESSES,
  ...FILES_PRESSES,
  ...SITTING_PRESSES,
  ...SUBSTITUTE_PRESSES,
  ...REGISTER_PRESSES,
  ...URGENT_PRESSES,
  ...PERSONAL_DATA_PRESSES,
  ...PRACTICE_PRESSES,
  ...PROJECT_PRESSES,
  ...PUBLICATION_PRESSES,
};

/** What a press with this verb does when Teams sends it again. */
export function pressEffect(verb: CardAction['verb']): PressEffect {
  if (verb === 'answer' || verb === 'run_command') return 'repeatable';
  return HANDLERS[verb].effect;
}

/** Runs what a button asks for, after checking who asks. */
export async function runCardAction(
  context: Context,
  tx: Tx,
  press: Press<DecidedAction> & { subject: Subject },
): Promise<View> {
  const { caller, action, now } = press;
  // Each handler takes the actions of its own verb, which the type of the table says and a look-up forgets.
  const handler = HANDLERS[action.verb] as PressHandler<DecidedAction>;
  if (handler.for === 'coordinator' && !mayCoordinate(caller.authority)) {
    await recordAudit(tx, caller, { act: `card:${action.verb}`, outcome: 'refused', at: now });
    return notAllowed(tx, caller, { command: null, now });
  }
  return handler.run(context, tx, press);
}
