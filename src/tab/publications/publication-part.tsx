import { Button, makeStyles, Text, Title3 } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { noticeText } from '../../texts/notices.ts';
import {
  questionLine,
  totalsText,
  PUBLICATION_WORDS as WORDS,
} from '../../texts/publications/publications.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ChangePart } from './change-part.tsx';
import { HistoryButton } from './history-button.tsx';
import { ItemFacts } from './item-facts.tsx';
import { PlacementsTable } from './placements-table.tsx';
import { ReportPart } from './report-part.tsx';

const useStyles = makeStyles({
  title: { margin: '12px 0', overflowWrap: 'anywhere' },
  heading: { margin: '24px 0 4px' },
  list: { margin: '0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  totals: { margin: '24px 0 8px' },
});

/** One item: what it says, what one's own municipality says of it, and all the municipalities. */
export function PublicationPart({ view }: { view: Extract<View, { view: 'publication' }> }) {
  const styles = useStyles();
  const { publication, own, questions, totals, over, timeZone, notice } = view;
  return (
    <article>
      {notice === null ? null : (
        <NoticeBar intent={isDone(notice.code) ? 'success' : 'warning'}>{noticeText(notice)}</NoticeBar>
      )}
      <Title3 as="h2" block className={styles.title}>
        {publication.title}
      </Title3>
      <ItemFacts {...view} />
      {own.length === 0 ? null : <h3 className={styles.heading}>{WORDS.report}</h3>}
      {own.length === 0 ? null : <ReportPart view={view} />}
      {questions.length === 0 ? null : (
        <>
          <h3 className={styles.heading}>{WORDS.questions}</h3>
          <ul className={styles.list}>
            {questions.map((question) => (
              <li key={question.questionId}>
                <Text>{questionLine(question)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
      <Text block className={styles.totals}>
        {totalsText(totals, over)}
      </Text>
      <PlacementsTable rows={view.rows} over={view.over} timeZone={timeZone} />
      <p>
        <HistoryButton publication={publication} />
      </p>
      {view.canEdit && publication.withdrawn === null ? (
        <ChangePart publication={publication} problems={[]} />
      ) : null}
    </article>
  );
}

/** The same after something about the whole item: it was taken back, or could not be. */
export function PublicationBoardPart({ view }: { view: Extract<View, { view: 'publication_board' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, publication, timeZone, notice } = view;
  return (
    <article>
      {notice === null ? null : <NoticeBar intent="success">{noticeText(notice)}</NoticeBar>}
      <Title3 as="h2" block className={styles.title}>
        {publication.title}
      </Title3>
      <ItemFacts {...view} />
      <PlacementsTable rows={view.rows} over={view.over} timeZone={timeZone} />
      {view.canEdit && publication.withdrawn === null ? (
        <ChangePart publication={publication} problems={view.problems} />
      ) : null}
      <p className={styles.buttons}>
        <HistoryButton publication={publication} />
        <Button
          disabled={busy}
          onClick={() => press({ verb: 'publication_show', networkId, publicationId: publication.id })}
        >
          {WORDS.back}
        </Button>
      </p>
    </article>
  );
}

const DONE: readonly string[] = [
  'publication_proposed',
  'publication_changed',
  'publication_reported',
  'publication_question_sent',
];

function isDone(code: string): boolean {
  return DONE.includes(code);
}
