import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { View } from '../../domain/view/view.ts';
import { MINUTES_VERSION_WORDS, versionHeading } from '../../texts/minutes/minutes.ts';
import { noticeText } from '../../texts/notices.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { useTab } from '../app/tab-context.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ProblemBar } from '../parts/problem-bar.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Shown } from './conflict-part.tsx';
import type { Content } from './section.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: '0', margin: '8px 0' },
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 0' },
});

/** Texts of one item that others took the place of or that were put aside, each to be taken into the fields. */
export function VersionsPart({
  sittingId,
  itemKey,
  take,
}: {
  sittingId: string;
  itemKey: string;
  take: (content: Content) => void;
}) {
  const { api, network } = useTab();
  const { networkId } = network;
  const { loaded, reload } = useLoaded(
    useCallback(
      () => api.press(networkId, { verb: 'minutes_versions', sittingId, itemKey }),
      [api, networkId, sittingId, itemKey],
    ),
  );
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'problem') return <ProblemBar problem={loaded.problem} retry={reload} />;
  const view = loaded.value;
  if (view.view === 'notice') return <NoticeBar>{noticeText(view.notice)}</NoticeBar>;
  return view.view === 'minutes_versions' ? <List view={view} take={take} /> : null;
}

function List({
  view,
  take,
}: {
  view: Extract<View, { view: 'minutes_versions' }>;
  take: (content: Content) => void;
}) {
  const styles = useStyles();
  if (view.versions.length === 0) return <Text block>{MINUTES_VERSION_WORDS.none}</Text>;
  return (
    <ul className={styles.list}>
      {view.versions.map((version) => {
        const content = { text: version.text, decisions: version.decisions.join('\n') };
        const heading = versionHeading(version, view.sitting.timeZone);
        return (
          <li key={version.versionId} className={styles.entry}>
            <Text block weight="semibold">
              {heading}
            </Text>
            <Shown content={content} />
            <Button
              size="small"
              aria-label={`${MINUTES_VERSION_WORDS.takeBack}: ${heading}`}
              onClick={() => take(content)}
            >
              {MINUTES_VERSION_WORDS.takeBack}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
