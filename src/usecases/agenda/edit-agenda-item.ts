import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { acceptedItems } from '../../domain/agenda/agenda.ts';
import type { AgendaAction } from '../../domain/agenda/agenda-action.ts';
import type { AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import { AGENDA_LIMITS, readAgendaForm, readRefusal } from '../../domain/agenda/agenda-form.ts';
import { editAgenda } from '../../domain/agenda/edit-agenda.ts';
import type { Sitting } from '../../domain/sittings/sitting.ts';
import { endsAt } from '../../domain/sittings/sitting.ts';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { UNKNOWN_ITEM } from '../inbound/press-handler.ts';
import type { Tx } from '../ports/store.ts';
import { recordAudit } from '../record-audit.ts';
import { decisionDelivery } from './agenda-message.ts';
import { agendaItemView, agendaView } from './agenda-view.ts';
import type { OpenAgenda } from './change-agenda.ts';
import { changeAgenda, openAgenda } from './change-agenda.ts';

type EditVerb = 'agenda_save' | 'agenda_accept' | 'agenda_refuse' | 'agenda_remove';
type Edit = Extract<AgendaAction, { verb: EditVerb }>;

interface Input {
  caller: Caller;
  sitting: Sitting;
  action: Edit;
  now: Date;
}

interface Decision {
  /** The items after it. */
  edited: AgendaItem[];
  notice: Notice;
}

/**
 * What the coordinator does to one item: changes, accepts, refuses with a word, takes it off. A form made before
 * somebody else's change comes back with what was typed and what the item says now; one that asks for what is there
 * already changes nothing. Allowed until the sitting ends: an item may be added while it runs.
 */
export async function editAgendaItem(context: Context, tx: Tx, input: Input): Promise<View> {
  const { caller, action, now } = input;
  const agenda = await openAgenda(tx, { network: caller.network, sitting: input.sitting });
  const item = agenda.items.find(({ id }) => id === action.itemId);
  if (item === undefined) return UNKNOWN_ITEM;
  const back = (sitting: Sitting, notice: Notice) =>
    agendaView(context, tx, { caller, sitting, now, notice });
  if (isClosed(agenda.sitting, now)) return back(agenda.sitting, { code: 'agenda_closed' });
  const { problems, ...decision } = decide(agenda.items, item, action);
  if (isThere(item, action)) return back(agenda.sitting, decision.notice);
  const changed = item.version !== action.version;
  if (changed) problems.unshift({ field: 'title', problem: 'changed_meanwhile' });
  if (problems.length > 0) {
    const typed = { ...typedIn(action, item), problems, changed };
    return agendaItemView(tx, agenda, { item, now, typed });
  }
  const after = await changeAgenda(tx, agenda, { edited: decision.edited, now });
  await tellProposer(tx, { after, before: item, caller, now });
  const details = { sittingId: agenda.sitting.id, itemId: item.id };
  await recordAudit(tx, caller, { act: action.verb, outcome: 'done', at: now, details });
  return back(after.sitting, decision.notice);
}

/** Whether an agenda is not changed any more. */
export function isClosed(sitting: Sitting, now: Date): boolean {
  return sitting.status === 'cancelled' || now >= endsAt(sitting);
}

function decide(
  items: readonly AgendaItem[],
  item: AgendaItem,
  action: Edit,
): Decision & { problems: AgendaProblem[] } {
  const { id } = item;
  if (action.verb === 'agenda_remove')
    return {
      edited: editAgenda(items, { edit: 'remove', id }),
      notice: { code: 'agenda_removed' },
      problems: [],
    };
  if (action.verb === 'agenda_refuse') {
    const { refusal, problems } = readRefusal(action.refusal);
    return {
      edited: editAgenda(items, { edit: 'refuse', id, refusal }),
      notice: { code: 'agenda_refused' },
      problems,
    };
  }
  const { content, problems } = readAgendaForm(action);
  const accepting = action.verb === 'agenda_accept';
  if (accepting && acceptedItems(items).length >= AGENDA_LIMITS.items)
    problems.push({ field: 'title', problem: 'full', limit: AGENDA_LIMITS.items });
  const written = { ...item, ...content, version: item.version + (accepting ? 0 : 1) };
  const saved = items.map((other) => (other.id === id ? written : other));
  return accepting
    ? { edited: editAgenda(saved, { edit: 'accept', id }), notice: { code: 'agenda_accepted' }, problems }
    : { edited: saved, notice: { code: 'agenda_saved' }, problems };
}

/** The same press again, or somebody else's that asked for the same. */
function isThere(item: AgendaItem, action: Edit): boolean {
  switch (action.verb) {
    case 'agenda_remove':
      return item.state === 'removed';
    case 'agenda_refuse':
      return item.state === 'refused';
    case 'agenda_accept':
      return item.state === 'accepted' && hasContent(item, action);
    case 'agenda_save':
      return hasContent(item, action);
  }
}

function hasContent(item: AgendaItem, form: AgendaForm): boolean {
  const { content } = readAgendaForm(form);
  const { title, note, minutes, presenter, links } = item;
  return JSON.stringify(content) === JSON.stringify({ title, note, minutes, presenter, links });
}

function typedIn(action: Edit, item: AgendaItem): { form: AgendaForm; refusal: string } {
  const refusal = action.verb === 'agenda_refuse' ? action.refusal : '';
  if (action.verb !== 'agenda_remove') return { form: action, refusal };
  const { title, note, presenter } = item;
  return { form: { title, note, minutes: '', presenter: presenter ?? '', links: '' }, refusal };
}

async function tellProposer(
  tx: Tx,
  input: { after: OpenAgenda; before: AgendaItem; caller: Caller; now: Date },
): Promise<void> {
  const { after, before, caller, now } = input;
  const item = after.items.find(({ id }) => id === before.id);
  if (item === undefined || item.state === before.state || item.state === 'removed') return;
  const { proposedBy } = item;
  if (proposedBy === null || proposedBy === caller.person.id) return;
  await tx.deliveries.enqueue([decisionDelivery({ ...item, proposedBy }, now)], now);
}
