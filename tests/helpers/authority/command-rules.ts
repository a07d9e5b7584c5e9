import type { CommandName } from '../../../src/domain/commands/command.ts';
import type { Rule } from './rules.ts';

/** What may be typed after a command that asks for more than to be shown something. */
export interface CommandRule {
  who: Rule;
  /** Lines that do something at once, and who may. */
  lines: Record<string, Rule>;
}

/** Written by hand from product §1, 7 and 10: a command that is not here fails the tests. */
export const COMMAND_RULES: Record<CommandName, CommandRule> = {
  help: all(),
  calendar: all(),
  next: all(),
  attendance: all({ '2026': 'the coordination' }),
  agenda: all({ 'Un altro punto': 'who is invited' }),
  urgent: { who: 'the coordination', lines: { 'domani alle 9 guasto': 'the coordination' } },
  move: { who: 'the coordination', lines: {} },
  cancel: { who: 'the coordination', lines: {} },
  substitute: { who: 'referents and the coordination', lines: {} },
  network: all(),
  delegation: all(),
  actions: all({ 'Nora Pretesti entro il 20/12/2026: un altro impegno': 'the coordination' }),
  todo: all(),
  register: all(),
  preview: { who: 'the coordination', lines: {} },
  deliveries: { who: 'the coordination', lines: {} },
  minutes: all(),
  practices: all({ 'parole da cercare': 'everybody of the network' }),
  share_practice: all({ 'Un altro titolo': 'everybody of the network' }),
  projects: all({ 'parole da cercare': 'everybody of the network' }),
  new_project: all({ 'Un altro titolo': 'everybody of the network' }),
  publications: all({ '2026': 'everybody of the network' }),
  propose_publication: {
    who: 'referents and the coordination',
    lines: { 'Un altro titolo': 'referents and the coordination' },
  },
  personal_data: all(),
  settings: { who: 'the coordination', lines: {} },
};

function all(lines: CommandRule['lines'] = {}): CommandRule {
  return { who: 'everybody of the network', lines };
}
