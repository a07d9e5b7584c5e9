import { allowedCommands, FOR_EVERYBODY } from '../../domain/commands/allowed-commands.ts';
import type { ParsedCommand } from '../../domain/commands/command.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import type { CommandInput, Shown } from './command-input.ts';

/** The commands this person may give; with `unknown`, also what was typed and the nearest command. */
export async function showHelp(
  _context: Context,
  _tx: Tx,
  input: CommandInput & { unknown?: ParsedCommand & { kind: 'unknown' } },
): Promise<Shown> {
  const { authority, network, person } = input.caller;
  // In the channel everybody reads it: what some of them may not do is not offered there.
  const commands = input.alone ? allowedCommands(authority, person) : [...FOR_EVERYBODY];
  const unknown = input.unknown ?? null;
  const nearest = unknown?.nearest ?? null;
  return {
    view: {
      view: 'help',
      commands,
      networkId: network.id,
      unknown:
        unknown === null
          ? null
          : {
              typed: unknown.typed,
              nearest: nearest !== null && commands.includes(nearest) ? nearest : null,
            },
    },
    private: false,
  };
}
