import { randomUUID } from 'node:crypto';
import type { DemoPublication, DemoReport } from '../../texts/simulator/simulator-publications.ts';
import { DEMO_PUBLICATIONS } from '../../texts/simulator/simulator-publications.ts';
import type { DemoPressing } from './demo-pressing.ts';

interface Item {
  networkId: string;
  publicationId: string;
}

/**
 * Proposes the items of the demo network and has its municipalities report, by pressing on what they were sent: each in
 * another state. `settle`: waits until everything queued has been sent.
 */
export async function seedDemoPublications(demo: DemoPressing, settle: () => Promise<void>): Promise<void> {
  for (const { by, reports, question, withdrawn, outletKinds, ...texts } of DEMO_PUBLICATIONS) {
    const item = { networkId: demo.networkId, publicationId: randomUUID() };
    const more = { outletKinds: outletKinds.split(','), fromOn: '', untilOn: '', version: null };
    await demo.press(by, { verb: 'publication_save', ...item, ...texts, ...more });
    await settle();
    for (const each of reports) await report(demo, item, each);
    if (question !== undefined) await ask(demo, item, { ...question, answeredBy: by });
    if (withdrawn !== undefined)
      await demo.press(by, { verb: 'publication_withdraw', ...item, reason: withdrawn });
  }
}

function report(demo: DemoPressing, item: Item, said: DemoReport): Promise<void> {
  const { by, outcome, link = '', outlets = '', scheduledOn = '', word = '' } = said;
  const chosen = outlets.split(',').filter((each) => each !== '');
  return demo.press(by, {
    ...{ verb: 'publication_report', ...item, seatId: demo.seatOf(by), outcome, seen: null },
    ...{ link, outlets: chosen, scheduledOn, word },
  });
}

async function ask(
  demo: DemoPressing,
  item: Item,
  said: NonNullable<DemoPublication['question']> & { answeredBy: string },
): Promise<void> {
  const { by, word, answer, answeredBy } = said;
  const formId = randomUUID();
  await demo.press(by, { verb: 'publication_ask', ...item, seatId: demo.seatOf(by), formId, word });
  const { networkId } = item;
  await demo.press(answeredBy, { verb: 'publication_answer', networkId, questionId: formId, answer });
}
