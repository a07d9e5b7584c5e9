import type { Note } from '../context.ts';
import type { PersonLimit } from '../inbound/person-accounts.ts';
import { createAccounts } from '../inbound/person-accounts.ts';
import { pressEffect } from '../inbound/run-card-action.ts';
import type { MemberIdentity } from './resolve-member.ts';
import type { TabAsk, TabLogic } from './tab-logic.ts';

/** Pages read several things at once, and again each minute. */
const READINGS_FOR_ONE = 4;

/**
 * The pages' way in, with what one person asks beyond the limit answered `too_many` without a transaction
 * (reliability F26). What is only read has an account of its own, so that a page left open takes nothing from what
 * its person presses.
 */
export function slowTab(
  logic: TabLogic,
  { limit, now, note }: { limit: PersonLimit; now: () => Date; note: Note },
): TabLogic {
  const accountOf = createAccounts(limit, now);
  return {
    session: async (identity) => (spend(identity, true) ? logic.session(identity) : null),
    handle: async (identity, networkId, ask) =>
      spend(identity, isReading(ask)) ? logic.handle(identity, networkId, ask) : { answer: 'too_many' },
  };

  function spend({ tenantId, aadObjectId }: MemberIdentity, reading: boolean): boolean {
    const most = reading ? limit.events * READINGS_FOR_ONE : limit.events;
    const account = accountOf(`${reading ? 'r' : 'p'}|${tenantId}|${aadObjectId}`, most);
    if (account.left >= 1) {
      account.left -= 1;
      account.told = false;
      return true;
    }
    if (!account.told) note('person slowed down on the pages', { tenantId, reading });
    account.told = true;
    return false;
  }
}

/** What is searched while it is being typed is a reading, though it is sent as a button. */
function isReading(ask: TabAsk): boolean {
  return ask.ask !== 'action' || pressEffect(ask.action.verb) === 'read';
}
