import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Publication } from '../../domain/publications/publication.ts';
import { publicationFieldLabel } from '../../texts/publications/publication-forms.ts';
import {
  changedText,
  nudgePlanLabel,
  outletKindsText,
  overText,
  periodText,
  publicationKindLabel,
  PUBLICATION_WORDS as WORDS,
  withdrawnText,
} from '../../texts/publications/publications.ts';
import { FactList } from '../parts/fact-list.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { LinkSection } from '../parts/text-section.tsx';

const useStyles = makeStyles({
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400 },
  // To be copied as it is, empty lines with it.
  text: { maxWidth: '720px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

interface Props {
  publication: Publication;
  proposerName: string | null;
  over: boolean;
  timeZone: string;
}

/** What an item says, and whether it is still to be seen. */
export function ItemFacts({ publication, proposerName, over, timeZone }: Props) {
  const styles = useStyles();
  const { withdrawn, untilOn } = publication;
  return (
    <>
      {withdrawn === null ? null : (
        <NoticeBar intent="warning">{withdrawnText(withdrawn, timeZone)}</NoticeBar>
      )}
      {withdrawn === null && over && untilOn !== null ? (
        <NoticeBar intent="warning">{overText(untilOn)}</NoticeBar>
      ) : null}
      <FactList
        pairs={[
          [WORDS.kind, publicationKindLabel(publication.kind)],
          [WORDS.period, periodText(publication)],
          [WORDS.where, outletKindsText(publication.outletKinds) ?? ''],
          [WORDS.proposer, proposerName ?? ''],
          [WORDS.changed, changedText(publication, timeZone) ?? ''],
          [publicationFieldLabel('nudges'), nudgePlanLabel(publication.nudges)],
        ]}
      />
      <h3 className={styles.heading}>{WORDS.text}</h3>
      <Text block className={styles.text}>
        {publication.text}
      </Text>
      <LinkSection name={WORDS.links} links={publication.links} />
    </>
  );
}
