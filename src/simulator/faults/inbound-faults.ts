import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SimActivity } from '../activities.ts';
import type { BotAnswer } from '../bot-answer.ts';

/** What happens to one activity on its way to the bot. */
export type InboundFault =
  /** It arrives twice: with the same id, as a redelivery does, or with a new one (reliability F17, F18). */
  | { fault: 'again'; id: 'same' | 'new' }
  /** It arrives after the next one (reliability F20). */
  | { fault: 'hold' }
  | { fault: 'delay'; delayMs: number };

export interface Inbound {
  /** Sends one activity, with the fault that was ordered for it; the answer is that of its first arrival. */
  send(activity: SimActivity): Promise<BotAnswer>;
  /** Sends it once more. */
  sendAgain(activity: SimActivity, id: 'same' | 'new'): Promise<BotAnswer>;
  /** Orders faults for the next activities, one each, in order. */
  order(...faults: readonly InboundFault[]): void;
}

/** The way of activities to the bot, with faults on order. @param post sends one over HTTP; never rejects */
export function createInbound(post: (activity: SimActivity) => Promise<BotAnswer>): Inbound {
  const ordered: InboundFault[] = [];
  const held: (() => Promise<void>)[] = [];
  return {
    send,
    sendAgain,
    order: (...faults) => {
      ordered.push(...faults);
    },
  };

  async function send(activity: SimActivity): Promise<BotAnswer> {
    const fault = ordered.shift();
    if (fault?.fault === 'hold') return hold(activity);
    if (fault?.fault === 'delay') await wait(fault.delayMs);
    const answer = await post(activity);
    if (fault?.fault === 'again') await sendAgain(activity, fault.id);
    // On their own: this one has been answered.
    for (const release of held.splice(0)) void release();
    return answer;
  }

  function sendAgain(activity: SimActivity, id: 'same' | 'new'): Promise<BotAnswer> {
    return post(id === 'same' ? activity : { ...activity, id: `f:${randomUUID()}` });
  }

  function hold(activity: SimActivity): Promise<BotAnswer> {
    const { promise, resolve } = Promise.withResolvers<BotAnswer>();
    held.push(async () => resolve(await post(activity)));
    return promise;
  }
}
