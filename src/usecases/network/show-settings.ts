import type { Network } from '../../domain/network.ts';
import type { Seat } from '../../domain/seat.ts';
import type { FormProblem, SettingsPage, View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';

/** `impostazioni`: the form with today's settings. Changes nothing. */
export async function showSettings(_context: Context, tx: Tx, input: CommandInput): Promise<Shown> {
  const { network } = input.caller;
  const seats = await tx.seats.list(network.id);
  return { view: settingsView(network, seats, { page: 'rules', problems: [], saved: false }), private: true };
}

export function settingsView(
  network: Network,
  seats: readonly Pick<Seat, 'name' | 'patronDay'>[],
  result: { page: SettingsPage; problems: FormProblem[]; saved: boolean },
): View {
  return {
    view: 'settings',
    networkId: network.id,
    settings: network.settings,
    seats: seats.map(({ name, patronDay }) => ({ name, patronDay })),
    ...result,
  };
}
