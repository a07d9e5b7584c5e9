import type { Note } from '../context.ts';
import type { BotLogic, InboundEvent, Reply, Sender } from './inbound-event.ts';

/** How much one person may ask: at once `events`, then as many again over `withinMs` milliseconds. */
export interface PersonLimit {
  events: number;
  withinMs: number;
  /** People remembered; of more, those not heard of for longest begin anew. */
  people: number;
}

/** Much more than anybody presses by hand, so that only a program or a stuck client meets it (reliability F26). */
export const PERSON_LIMIT: PersonLimit = { events: 30, withinMs: 10_000, people: 10_000 };

/** Cards that refresh by themselves: a channel scrolled through asks for many at once, each a mere read. */
const REFRESHES_FOR_ONE = 4;

type FromPerson = InboundEvent & { event: 'command' | 'card_action' | 'invalid_card_action' };

interface Account {
  left: number;
  at: number;
  /** A command has been answered that it was too much; one answer is enough until there is room again. */
  told: boolean;
}

/**
 * The product, with what one person (tenant and object id) sends beyond the limit answered without being looked at:
 * no transaction, no row. A press is always told that it was not recorded, since an answer may be lost with it; of
 * commands, which are answered with a message, only the first. A refresh beyond it gets no answer and the card stays.
 *
 * Counted in this process alone: with n replicas somebody may do n times as much, which still protects the database.
 *
 * @param options.now the real time: that of a simulation may stand still
 */
export function slowDown(
  logic: BotLogic,
  { limit, now, note }: { limit: PersonLimit; now: () => Date; note: Note },
): BotLogic {
  const accounts = new Map<string, Account>();
  return { handle };

  async function handle(event: InboundEvent): Promise<Reply> {
    if (!isFromPerson(event)) return logic.handle(event);
    const refresh = event.event === 'card_action' && event.trigger === 'automatic';
    const account = accountOf(event.sender, refresh);
    if (account.left >= 1) {
      account.left -= 1;
      account.told = false;
      return logic.handle(event);
    }
    if (!account.told) note('person slowed down', { tenantId: event.sender.tenantId, refresh });
    const again = account.told;
    account.told = true;
    if (refresh || (event.event === 'command' && again)) return { reply: 'none' };
    return { reply: 'show', view: { view: 'notice', notice: { code: 'too_many' } } };
  }

  function accountOf({ tenantId, aadObjectId }: Sender, refresh: boolean): Account {
    const key = `${refresh ? 'r' : 'p'}|${tenantId}|${aadObjectId}`;
    const most = refresh ? limit.events * REFRESHES_FOR_ONE : limit.events;
    const at = now().getTime();
    const known = accounts.get(key) ?? { left: most, at, told: false };
    const elapsed = Math.max(0, at - known.at);
    known.left = Math.min(most, known.left + (elapsed * most) / limit.withinMs);
    known.at = at;
    // Last heard of stands last.
    accounts.delete(key);
    accounts.set(key, known);
    if (accounts.size > limit.people) accounts.delete(accounts.keys().next().value ?? '');
    return known;
  }
}

function isFromPerson(event: InboundEvent): event is FromPerson {
  return event.event === 'command' || event.event === 'card_action' || event.event === 'invalid_card_action';
}
