import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { findNextSitting } from './find-next-sitting.ts';
import { channelSittingView, loadFacts, personalSittingView } from './load-facts.ts';

/** `prossima`: the next sitting; in the channel without anybody's own state. */
export async function showNext(context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network, person } = input.caller;
  const sitting = await findNextSitting(context, tx, { network, now: input.now });
  if (sitting === null) return { view: { view: 'notice', notice: { code: 'no_sitting' } }, private: false };
  const facts = await loadFacts(tx, network, sitting);
  const view = input.alone
    ? await personalSittingView(tx, facts, { person, notice: 'shown', press: null, now: input.now })
    : channelSittingView(facts, 'shown', input.now);
  return { view, private: false };
}
