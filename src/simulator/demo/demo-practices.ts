import { randomUUID } from 'node:crypto';
import { DEMO_PRACTICES } from '../../texts/simulator/simulator-practices.ts';
import type { DemoPressing } from './demo-pressing.ts';

/** Shares the practices of the demo network, and has some adopted, as its referents would: by pressing. */
export async function seedDemoPractices({ networkId, seatOf, press }: DemoPressing): Promise<void> {
  for (const { by, adoptedBy, ...texts } of DEMO_PRACTICES) {
    const practiceId = randomUUID();
    const about = { networkId, practiceId };
    const more = { contact: '', links: '', attachments: '', version: null };
    await press(by, { verb: 'practice_save', ...about, ...texts, ...more, seatId: seatOf(by) });
    for (const key of adoptedBy ?? [])
      await press(key, { verb: 'practice_adopt', ...about, seatId: seatOf(key), note: '' });
  }
}
