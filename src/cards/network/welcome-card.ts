import type { View } from '../../domain/view/view.ts';
import { installerLine, WELCOME_WORDS } from '../../texts/help.ts';
import { commandButton } from '../parts/actions.ts';
import { heading, lines, subtle, text, title } from '../parts/elements.ts';
import { clip } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type WelcomeView = Extract<View, { view: 'welcome' }>;

export function welcomeCard({ networkName, installedBy, commands }: WelcomeView): RenderedMessage {
  const installer = installerLine(installedBy === null ? null : clip(installedBy, 80));
  return cardMessage({
    summary: WELCOME_WORDS.title,
    fallback: [WELCOME_WORDS.does, installer],
    body: [
      title(WELCOME_WORDS.title),
      subtle(clip(networkName, 80), { spacing: 'none' }),
      text(WELCOME_WORDS.does),
      ...lines(WELCOME_WORDS.points),
      heading(WELCOME_WORDS.start),
      ...lines([installer, ...WELCOME_WORDS.steps]),
    ],
    actions: commands.map((command) => commandButton(command, null)),
  });
}
