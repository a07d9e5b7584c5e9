import type { CommandName } from '../../domain/commands/command.ts';
import type { View } from '../../domain/view/view.ts';
import { HELP_WORDS, helpLine, helpTerm, unknownLine } from '../../texts/help.ts';
import { commandButton } from '../parts/actions.ts';
import { facts, present, strong, subtle, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type HelpView = Extract<View, { view: 'help' }>;

/** Only what the person may do; a command that was not recognised first gets its answer. */
export function helpCard({ commands, networkId, unknown }: HelpView): RenderedMessage {
  const understood = unknown === null ? null : unknownLine(clip(unknown.typed, 100), unknown.nearest);
  const pairs = commands.map((command) => [helpTerm(command), helpLine(command)] as const);
  return cardMessage({
    summary: understood ?? HELP_WORDS.title,
    fallback: pairs.map(([term, line]) => `${term}: ${line}`),
    body: present([
      title(HELP_WORDS.title),
      understood !== null && strong(understood),
      facts(pairs),
      subtle(HELP_WORDS.how),
    ]),
    actions: buttons(commands, unknown?.nearest ?? null).map((command) => commandButton(command, networkId)),
  });
}

/** What is asked for most, first: a card has room for six buttons, and there are more commands. */
const MOST_ASKED: readonly CommandName[] = [
  'next',
  'attendance',
  'agenda',
  'urgent',
  'register',
  'minutes',
  'substitute',
  'actions',
];

/** The card itself is the help: its own button would show it again. */
function buttons(commands: readonly CommandName[], nearest: CommandName | null): CommandName[] {
  const asked = MOST_ASKED.filter((command) => commands.includes(command));
  const others = [...new Set([...asked, ...commands])].filter(
    (command) => command !== 'help' && command !== nearest,
  );
  return nearest !== null && nearest !== 'help' && commands.includes(nearest) ? [nearest, ...others] : others;
}
