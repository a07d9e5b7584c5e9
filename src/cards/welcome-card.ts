import type { View } from '../domain/view/view.ts';
import { installerLine, WELCOME_WORDS, welcomeTitle } from '../texts/help.ts';
import { commandButton } from './actions.ts';
import { heading, lines, text, title } from './elements.ts';
import { clip } from './fit.ts';
import type { RenderedMessage } from './message.ts';
import { cardMessage } from './message.ts';

type WelcomeView = Extract<View, { view: 'welcome' }>;

export function welcomeCard({ networkName, installedBy, commands }: WelcomeView): RenderedMessage {
  const heads = welcomeTitle(clip(networkName, 80));
  const installer = installerLine(installedBy === null ? null : clip(installedBy, 80));
  return cardMessage({
    summary: heads,
    fallback: [WELCOME_WORDS.does, installer],
    body: [
      title(heads),
      text(WELCOME_WORDS.does),
      ...lines(WELCOME_WORDS.points),
      heading(WELCOME_WORDS.start),
      ...lines([installer, ...WELCOME_WORDS.steps]),
    ],
    actions: commands.map((command) => commandButton(command, null)),
  });
}
