import type { Note } from '../context.ts';
import type { BotLogic, InboundEvent, Reply, Sender } from './inbound-event.ts';
import type { Account, PersonLimit } from './person-accounts.ts';
import { createAccounts } from './person-accounts.ts';

/** Cards that refresh by themselves, searches while typing: many at once, each a mere read. */
const READS_FOR_ONE = 4;

const FROM_PERSON: ReadonlySet<string> = new Set([
  'command',
  'card_action',
  'invalid_card_action',
  'action_command',
  'practice_query',
]);

type FromPerson = InboundEvent & {
  event: 'command' | 'card_action' | 'invalid_card_action' | 'action_command' | 'practice_query';
};

/**
 * The product, with what one person (tenant and object id) sends beyond the limit answered without being looked at:
 * no transaction, no row. A press is always told that it was not recorded, since an answer may be lost with it; of
 * commands, which are answered with a message, only the first. A refresh beyond it gets no answer and the card stays.
 *
 * @param options.now the real time: that of a simulation may stand still
 */
export function slowDown(
  logic: BotLogic,
  { limit, now, note }: { limit: PersonLimit; now: () => Date; note: Note },
): BotLogic {
  const spent = createAccounts(limit, now);
  return { handle };

  async function handle(event: InboundEvent): Promise<Reply> {
    if (!isFromPerson(event)) return logic.handle(event);
    const refresh = event.event === 'card_action' && event.trigger === 'automatic';
    const account = accountOf(event.sender, refresh || event.event === 'practice_query');
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

  function accountOf({ tenantId, aadObjectId }: Sender, reads: boolean): Account {
    const most = reads ? limit.events * READS_FOR_ONE : limit.events;
    return spent(`${reads ? 'r' : 'p'}|${tenantId}|${aadObjectId}`, most);
  }
}

function isFromPerson(event: InboundEvent): event is FromPerson {
  return FROM_PERSON.has(event.event);
}
