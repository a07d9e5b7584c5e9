import type { Network } from '../../domain/network/network.ts';
import type { SeatEntry } from '../../domain/network/seat-lines.ts';
import type { SettingsPage, SettingsView } from '../../domain/view/settings-view.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';
import { settingsHistory } from './settings-history.ts';

/** `impostazioni`: the form with today's settings. Changes nothing. */
export async function showSettings(_context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  return { view: await showSettingsPage(tx, input.caller.network, 'rules'), private: true };
}

export async function showSettingsPage(tx: Tx, network: Network, page: SettingsPage): Promise<SettingsView> {
  const seats = await tx.seats.list(network.id);
  return settingsView(tx, {
    ...{ network, seats, page, outcome: 'shown' },
    ...{ typed: {}, problems: [], effects: [] },
  });
}

/** The form, with what became of it. */
export async function settingsView(
  tx: Tx,
  {
    network,
    seats,
    ...result
  }: { network: Network; seats: readonly SeatEntry[] } & Pick<
    SettingsView,
    'page' | 'outcome' | 'typed' | 'problems' | 'effects'
  >,
): Promise<SettingsView> {
  return {
    view: 'settings',
    networkId: network.id,
    settings: network.settings,
    seats: seats.map(({ name, patronDay }) => ({ name, patronDay })),
    ...result,
    history: await settingsHistory(tx, network.id),
  };
}
