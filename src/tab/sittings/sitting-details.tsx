import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import { agendaLineText, agendaTitle, overrunText } from '../../texts/agenda/agenda.ts';
import { durationText, fullDateTime } from '../../texts/dates.ts';
import {
  answerByText,
  changeLines,
  phaseLine,
  SITTING_WORDS,
  sittingTitle,
} from '../../texts/sittings/sitting.ts';
import { SITTING_PAGE } from '../../texts/tab/sitting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '16px',
    rowGap: '6px',
    margin: '12px 0',
    '@media (max-width: 479px)': { gridTemplateColumns: '1fr', rowGap: '0' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0', overflowWrap: 'anywhere', '@media (max-width: 479px)': { marginBottom: '8px' } },
  heading: { fontSize: tokens.fontSizeBase400, margin: '20px 0 4px' },
  list: { margin: '0', paddingLeft: '24px', overflowWrap: 'anywhere' },
});

/** What everybody must know of a sitting: when, where, what about. */
export function SittingDetails({ sitting }: { sitting: SittingView }) {
  const styles = useStyles();
  const { timeZone, place, link, reason, answerBy, agenda, change, phase, status } = sitting;
  const documents = documentsOf(sitting);
  const overrun = overrunText(sitting);
  const closed = phaseLine(sitting);
  return (
    <>
      <Text as="p" weight="semibold" block style={{ margin: 0 }}>
        {sittingTitle(sitting)}
      </Text>
      {change === null ? null : (
        <NoticeBar intent="warning">{changeLines(change, sitting).join(' ')}</NoticeBar>
      )}
      {status === 'planned' ? <NoticeBar>{SITTING_PAGE.notConvened}</NoticeBar> : null}
      {closed === null ? null : <NoticeBar>{closed}</NoticeBar>}
      <dl className={styles.facts}>
        <Fact term={SITTING_WORDS.date}>{fullDateTime(sitting.startsAt, timeZone)}</Fact>
        <Fact term={SITTING_WORDS.duration}>{durationText(sitting.durationMinutes)}</Fact>
        {place === '' ? null : <Fact term={SITTING_WORDS.place}>{place}</Fact>}
        {link === null || status === 'cancelled' || phase === 'over' ? null : (
          <Fact term={SITTING_WORDS.link}>
            <WebLink url={link} title={link} />
          </Fact>
        )}
        {reason === null ? null : <Fact term={SITTING_WORDS.urgencyReason}>{reason}</Fact>}
        {answerBy === null || phase !== 'open' || status !== 'convened' ? null : (
          <Fact term={SITTING_WORDS.answerBy}>
            {answerByText(answerBy, timeZone, sitting.lockAtAnswerBy)}
          </Fact>
        )}
      </dl>
      {agenda.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>{SITTING_WORDS.agenda}</h2>
          <ol className={styles.list}>
            {agenda.map((line) => (
              <li key={line.key}>{agendaLineText(line, agendaTitle(line))}</li>
            ))}
          </ol>
          {overrun === null ? null : <NoticeBar intent="warning">{overrun}</NoticeBar>}
        </section>
      )}
      {documents.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>{SITTING_WORDS.documents}</h2>
          <ul className={styles.list}>
            {documents.map((document) => (
              <li key={`${document.url} ${document.title}`}>
                <WebLink url={document.url} title={document.title} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The documents of the convocation, then those of the items. */
export function documentsOf({ documents, agenda }: SittingView): DocumentLink[] {
  return [...documents, ...agenda.flatMap((line) => line.links)];
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

/** Only what a browser opens as a page becomes a link; anything else stays text. */
export function WebLink({ url, title }: { url: string; title: string }) {
  if (!/^https?:\/\//i.test(url)) return title;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </Link>
  );
}
