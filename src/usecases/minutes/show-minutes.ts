import type { MinutesAction } from '../../domain/minutes/minutes-action.ts';
import { mayWrite } from '../../domain/minutes/minutes-rules.ts';
import { isInvited } from '../../domain/network/person.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { toRef } from '../../domain/sittings/sitting-ref.ts';
import type { MinutesActionView } from '../../domain/view/minutes-view.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { findRef } from '../sittings/find-ref.ts';
import { adoptable } from './adoptable-minutes.ts';
import type { MinutesDesk } from './minutes-desk.ts';
import { hasMinutes, NO_MINUTES, readMinutes } from './minutes-desk.ts';
import { minutesFiles } from './minutes-files.ts';
import { proposalsFor } from './minutes-proposal.ts';
import { actionsGivenAt } from './minutes-sources.ts';
import { itemViews, minutesState, remarkViews } from './minutes-state.ts';

const NO_FILES = { docx: null, pdf: null };

/** Sittings whose minutes can be chosen, the newest ones. */
const CHOICES = 12;
/** How far back they are looked for. */
const LOOK_BACK_MS = 800 * 24 * 3_600_000;

/**
 * `verbale`: where the minutes of the last sitting stand; to who writes them, in private, also what to do about them.
 * Changes nothing.
 */
export async function showMinutes(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { caller, now, alone } = input;
  const [last] = await pastSittings(tx, caller, now);
  const desk = last === undefined ? null : await readMinutes(context, tx, { caller, sitting: last, now });
  if (desk === null) return { view: NO_MINUTES, private: false };
  const view = await minutesView(context, tx, desk, { caller, now, notice: null, inChannel: !alone });
  return { view, private: alone && mayWrite(desk.role) };
}

/** The minutes of one sitting, as the caller may see them. */
export async function showMinutesOf(
  context: Context,
  tx: Tx,
  input: { caller: Caller; sitting: Sitting; now: Date; notice?: Notice },
): Promise<View> {
  const desk = await readMinutes(context, tx, input);
  if (desk === null) return NO_MINUTES;
  const { caller, now, notice = null } = input;
  return minutesView(context, tx, desk, { caller, now, notice, inChannel: false });
}

/** The minutes of the sitting chosen in the list. */
export async function chooseMinutes(
  context: Context,
  tx: Tx,
  input: { caller: Caller; action: MinutesAction & { verb: 'minutes_choose' }; now: Date },
): Promise<View> {
  const { caller, action, now } = input;
  const found = await findRef(context, tx, { network: caller.network, ref: action.ref });
  if (found === null) return UNKNOWN_ITEM;
  return showMinutesOf(context, tx, { caller, sitting: found.sitting, now });
}

async function minutesView(
  context: Context,
  tx: Tx,
  desk: MinutesDesk,
  to: { caller: Caller; now: Date; notice: Notice | null; inChannel: boolean },
): Promise<View> {
  const { facts, minutes, items } = desk;
  const { people, network, sitting } = facts;
  // In the channel everybody reads it.
  const role = to.inChannel || desk.role === 'member' || desk.role === 'outsider' ? 'reader' : desk.role;
  const writes = role !== 'reader';
  const reads =
    writes ||
    minutes.status === 'published' ||
    (minutes.status === 'review' && !to.inChannel && desk.role === 'member');
  const proposals = writes ? await proposalsFor(context, tx, desk) : () => '';
  const leads = role === 'coordinator';
  const hasFiles = reads && minutes.items.length > 0;
  const link = { network, minutes, personId: to.caller.person.id, now: to.now };
  return {
    view: 'minutes',
    state: await minutesState(tx, desk, to.now),
    role,
    items: reads ? itemViews(items, people, proposals) : [],
    actions: reads ? await givenActions(tx, desk) : [],
    comments: writes ? remarkViews(minutes.comments, items, people) : [],
    corrections: remarkViews(minutes.corrections, items, people),
    files: hasFiles ? await minutesFiles(context, tx, link) : NO_FILES,
    reviewDays: network.settings.minutesReviewDays,
    toAdopt: leads ? await adoptable(tx, desk, to.now) : null,
    people: leads
      ? people.filter(isInvited).map((person) => ({ personId: person.id, name: person.name }))
      : [],
    choices: to.inChannel ? [] : await choices(tx, { ...to, except: sitting }),
    notice: to.notice,
  };
}

/** Of published minutes those that were published, as they were then. */
async function givenActions(tx: Tx, { facts, minutes }: MinutesDesk): Promise<MinutesActionView[]> {
  const given = minutes.published?.actions ?? (await actionsGivenAt(tx, facts));
  return given.map(({ text, ownerName, dueOn }) => ({ text, ownerName, dueOn }));
}

async function choices(tx: Tx, input: { caller: Caller; now: Date; except: Sitting }) {
  const past = await pastSittings(tx, input.caller, input.now);
  return past
    .filter((sitting) => sitting.id !== input.except.id)
    .map((sitting) => ({ ref: toRef(sitting, true), startsAt: sitting.startsAt, kind: sitting.kind }));
}

/** Sittings that have begun, the newest first. */
async function pastSittings(tx: Tx, caller: Caller, now: Date): Promise<Sitting[]> {
  const stored = await tx.sittings.since(caller.network.id, new Date(now.getTime() - LOOK_BACK_MS));
  return stored
    .filter((sitting) => hasMinutes(sitting, now))
    .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime())
    .slice(0, CHOICES);
}
