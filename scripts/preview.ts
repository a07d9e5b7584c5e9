import { randomUUID } from 'node:crypto';
import { render } from '../src/cards/render.ts';
import { systemClock } from '../src/clock.ts';
import { processEnvironment } from '../src/config/process-env.ts';
import { readConfig } from '../src/config/read-config.ts';
import { openDatabase } from '../src/storage/engine/database.ts';
import type { Context } from '../src/usecases/context.ts';
import { previewNext } from '../src/usecases/sittings/show-preview.ts';

/** `npm run preview`: what would be sent for the next sitting of each network, to whom, when. Sends nothing. */
const config = readConfig(processEnvironment());
const database = await openDatabase(config.database, () => undefined);
try {
  const { store } = database;

  const context: Pick<Context, 'newId'> = { newId: randomUUID };
  const lines = await store.transaction(async (tx) => {
    const shown: string[] = [];
    for (const network of await tx.networks.active()) {
      const view = await previewNext(context, tx, { network, now: systemClock.now() });
      const card = view === null ? null : render(view).card;
      shown.push(network.name, String(card?.fallbackText ?? '—'), '');
    }
    return shown;
  });
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  await database.dispose();
}
