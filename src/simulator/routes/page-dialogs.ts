import { SIMULATOR_REFUSALS } from '../../texts/simulator/simulator-demo.ts';
import type { DialogAsk } from '../dialog-client.ts';
import type { TeamsClient } from '../inbound.ts';
import type { SimMessage, SimPerson } from '../world/world-data.ts';
import type { PageAnswer } from './page-answer.ts';
import type { PageHome } from './page-place.ts';
import { placeOnPage } from './page-place.ts';
import type { PageRequests } from './page-requests.ts';

/** Where and on what a dialog is asked for; null in part when the page is behind. */
export interface DialogSubject {
  as: SimPerson;
  message: SimMessage | null;
  home: PageHome | null;
}

/** Opens and submits dialogs for the page, as the client of Teams. */
export async function askDialog(
  client: TeamsClient,
  { as, message, home }: DialogSubject,
  asked: PageRequests['dialog'],
): Promise<PageAnswer> {
  const place = placeOnPage(as, home, asked.where);
  if (place === null) return { ok: false, error: SIMULATOR_REFUSALS.notInTeam };
  const { step, commandId = null, data } = asked;
  const ask: DialogAsk = { as, place, message, commandId: commandId ?? null, step, data: data ?? {} };
  const { shown } = await client.dialog(ask);
  switch (shown.shown) {
    case 'dialog':
      return { ok: true, dialog: { title: shown.title, card: shown.card } };
    case 'notice':
      return { ok: true, notice: shown.text };
    case 'nothing':
      return { ok: true };
    case 'failure':
      return { ok: false, error: SIMULATOR_REFUSALS.botSilent };
  }
}
