import type { KeptIn } from '../../domain/view/personal-data-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  ERASURE_POINTS,
  eraseIntro,
  exportLabel,
  keptLines,
  keptPosition,
  leaderlessText,
  PERSONAL_DATA_WORDS,
} from '../../texts/personal-data/personal-data.ts';
import { othersText } from '../../texts/plurals.ts';
import { execute, openUrl } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, facts, heading, present, strong, subtle, text, title } from '../parts/elements.ts';
import { clip, cut } from '../parts/fit.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

/** Somebody is in one network, rarely in a few. */
const MAX_NETWORKS = 8;
const NAME_CHARS = 120;

/** What is kept about the reader, and until when. */
export function personalDataCard(view: Extract<View, { view: 'personal_data' }>): RenderedMessage {
  const { networkId, exported } = view;
  const { shown, left } = cut(view.kept, MAX_NETWORKS);
  const buttons = exported.map(({ format, url }) => openUrl(exportLabel(format), url));
  return cardMessage({
    summary: PERSONAL_DATA_WORDS.title,
    fallback: [
      ...shown.flatMap((kept) => [
        kept.networkName,
        ...keptLines(kept).map(([of, what]) => `${of}: ${what}`),
      ]),
      ...exported.map(({ format, url }) => `${exportLabel(format)}: ${url}`),
    ],
    body: present([
      title(PERSONAL_DATA_WORDS.title),
      text(PERSONAL_DATA_WORDS.intro),
      exported.length > 0 && container([strong(PERSONAL_DATA_WORDS.exported)], { style: 'emphasis' }),
      ...shown.flatMap((kept) => keptPart(kept, view.aadObjectId)),
      left > 0 && subtle(othersText(left)),
    ]),
    actions: [
      ...present(buttons),
      execute(PERSONAL_DATA_WORDS.export, { verb: 'data_export', networkId }, 'none'),
      execute(PERSONAL_DATA_WORDS.erase, { verb: 'data_erase', networkId }, 'none'),
    ],
  });
}

function keptPart(kept: KeptIn, aadObjectId: string): CardElement[] {
  const classes = keptLines(kept);
  return present([
    heading(clip(kept.networkName, NAME_CHARS)),
    facts([
      [PERSONAL_DATA_WORDS.name, clip(kept.name, NAME_CHARS)],
      [PERSONAL_DATA_WORDS.entra, aadObjectId],
      [PERSONAL_DATA_WORDS.position, keptPosition(kept)],
      ...classes,
    ]),
    classes.length === 0 && text(PERSONAL_DATA_WORDS.nothing),
  ]);
}

/** What goes and what stays, before it goes. */
export function erasePersonalDataCard(view: Extract<View, { view: 'erase_personal_data' }>): RenderedMessage {
  const { networkId, leaderless } = view;
  const networks = view.networks.map((name) => clip(name, NAME_CHARS));
  const blocked =
    leaderless.length === 0 ? null : leaderlessText(leaderless.map((name) => clip(name, NAME_CHARS)));
  return cardMessage({
    summary: PERSONAL_DATA_WORDS.eraseTitle,
    fallback: present([eraseIntro(networks), blocked, ...ERASURE_POINTS.gone, ...ERASURE_POINTS.stays]),
    body: present([
      title(PERSONAL_DATA_WORDS.eraseTitle),
      text(eraseIntro(networks)),
      blocked !== null && container([strong(blocked)], { style: 'attention' }),
      ...points(PERSONAL_DATA_WORDS.eraseGone, ERASURE_POINTS.gone),
      ...points(PERSONAL_DATA_WORDS.eraseStays, ERASURE_POINTS.stays),
      ...points(PERSONAL_DATA_WORDS.eraseDuties, ERASURE_POINTS.duties),
    ]),
    actions: present([
      blocked === null &&
        execute(PERSONAL_DATA_WORDS.confirm, { verb: 'data_erase_confirm', networkId }, 'none'),
      execute(PERSONAL_DATA_WORDS.back, { verb: 'run_command', command: 'personal_data', networkId }, 'none'),
    ]),
  });
}

function points(of: string, said: readonly string[]): CardElement[] {
  return [heading(of), ...said.map((point) => text(point, { spacing: 'small' }))];
}
