import type { CheckInTap } from '../../domain/register/decide-check-in.ts';
import type { RegisterViewer } from '../../domain/view/register-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  checkInLine,
  ownPresenceLine,
  peopleLine,
  REGISTER_WORDS,
  registerSummary,
  seatsLine,
} from '../../texts/register/register.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { execute } from '../parts/actions.ts';
import type { AdaptiveCard, CardButton } from '../parts/adaptive-card.ts';
import { container, lines, present, strong, title } from '../parts/elements.ts';
import { fitted } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';
import { MAX_REFRESH_USERS } from '../sittings/sitting-actions.ts';
import { figuresPart, statePart } from './register-figures.ts';

type RollCallView = Extract<View, { view: 'roll_call' }>;

/** The roll call: in the sitting's thread, kept current, and to each person with their own state. */
export function rollCallCard(view: RollCallView): RenderedMessage {
  return fitted((detail) => {
    const { sitting, figures, viewer } = view;
    const pressed = checkInLine(view.result, figures, sitting.timeZone);
    return cardMessage({
      summary: registerSummary(REGISTER_WORDS.rollCall, sittingHeadline(sitting)),
      fallback: [seatsLine(figures), peopleLine(figures)],
      body: present([
        title(REGISTER_WORDS.rollCall),
        strong(sittingHeadline(sitting), { spacing: 'none' }),
        pressed !== null && container([strong(pressed)], { style: 'emphasis', spacing: 'small' }),
        viewer !== null &&
          container(lines([ownPresenceLine(viewer, figures.state !== 'closed', sitting.timeZone)]), {
            style: 'emphasis',
            spacing: 'small',
          }),
        ...figuresPart(figures, sitting, detail),
        statePart(figures, sitting),
      ]),
      actions: buttons(view),
      refresh: refreshOf(view),
    });
  });
}

/** Only what would change something; on the shared card everything. */
function buttons({ sitting, figures, viewer }: RollCallView): CardButton[] {
  const { sittingId } = sitting;
  const open = figures.state === 'open';
  const offered = (as: CheckInTap['as']) => open && makesSense(as, viewer);
  const press = (label: string, as: CheckInTap['as']) =>
    execute(label, { verb: 'check_in', sittingId, as, seq: viewer?.seq ?? null }, 'none');
  return present([
    offered('in_person') && press(REGISTER_WORDS.inPerson, 'in_person'),
    offered('remote') && press(REGISTER_WORDS.remote, 'remote'),
    offered('left') && press(REGISTER_WORDS.leave, 'left'),
    viewer?.mayManage === true && execute(REGISTER_WORDS.whole, { verb: 'show_register', sittingId }, 'none'),
  ]);
}

function makesSense(as: CheckInTap['as'], viewer: RegisterViewer | null): boolean {
  if (viewer === null) return true;
  return as === 'left' ? viewer.there !== null : viewer.there !== as;
}

function refreshOf({ sitting, refreshFor }: RollCallView): AdaptiveCard['refresh'] {
  if (refreshFor.length === 0) return undefined;
  const data = { verb: 'show_roll_call', sittingId: sitting.sittingId } as const;
  return {
    action: { type: 'Action.Execute', verb: data.verb, data },
    userIds: refreshFor.slice(0, MAX_REFRESH_USERS),
  };
}
