import { Button, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PracticeRow } from '../../domain/view/practice-view.ts';
import type { View } from '../../domain/view/view.ts';
import { CSV_IMPORT_WORDS } from '../../texts/documents/csv-import.ts';
import { noticeText } from '../../texts/notices.ts';
import { foundText, moreText, PRACTICE_WORDS, rowFacts } from '../../texts/practices/practices.ts';
import { PRACTICES_PART } from '../../texts/tab/practices.ts';
import type { TabProblemError } from '../api/problem.ts';
import { toProblem } from '../api/problem.ts';
import { useActing } from '../app/acting.ts';
import { useTab } from '../app/tab-context.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ProblemBar } from '../parts/problem-bar.tsx';
import { ListBar, OpenRow, RowList } from '../parts/row-list.tsx';
import { MarkedText } from './marked-text.tsx';

type PracticesView = Extract<View, { view: 'practices' }>;

const useStyles = makeStyles({
  search: { flex: '1 1 260px', maxWidth: '560px' },
  box: { maxWidth: 'none', width: '100%' },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** A pause in typing after which is searched. */
const PAUSE_MS = 300;

/** What was looked for last in each network: still there when one comes back from a practice. */
const lastTyped = new Map<string, string>();

/** The practices, searched while the words are being typed. */
export function PracticesPart({ view }: { view: PracticesView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId } = view;
  const [typed, setTyped] = useState(lastTyped.get(networkId) ?? '');
  const { found, problem, searching } = useSearch(networkId, typed);
  const shown = found ?? view;
  const left = shown.total - shown.rows.length;
  return (
    <>
      {view.notice === null ? null : <NoticeBar intent="success">{noticeText(view.notice)}</NoticeBar>}
      <ListBar>
        <Field className={styles.search} label={PRACTICE_WORDS.searchLabel}>
          <SearchBox
            className={styles.box}
            placeholder={PRACTICES_PART.searchHint}
            value={typed}
            onChange={(_event, { value }) => type(value)}
          />
        </Field>
        <Button disabled={busy} onClick={() => press({ verb: 'practice_new', networkId })}>
          {PRACTICE_WORDS.share}
        </Button>
        {shown.rows.length === 0 ? null : (
          <Button disabled={busy} onClick={() => press({ verb: 'practice_export', networkId })}>
            {PRACTICE_WORDS.export}
          </Button>
        )}
        {view.canImport ? (
          <Button disabled={busy} onClick={() => press({ verb: 'practice_import', networkId })}>
            {CSV_IMPORT_WORDS.open}
          </Button>
        ) : null}
      </ListBar>
      {problem === null ? null : <ProblemBar problem={problem} />}
      <Text block role="status">
        {searching ? PRACTICES_PART.searching : pageText(shown)}
      </Text>
      <RowList label={PRACTICES_PART.list}>
        {shown.rows.map((row) => (
          <Row key={row.practiceId} row={row} networkId={networkId} />
        ))}
      </RowList>
      {left > 0 && shown.rows.length > 0 ? <Text block>{moreText(left, shown.more)}</Text> : null}
    </>
  );

  function type(value: string): void {
    lastTyped.set(networkId, value);
    setTyped(value);
  }
}

function Row({ row, networkId }: { row: PracticeRow; networkId: string }) {
  const styles = useStyles();
  const { press } = useActing();
  const { practiceId } = row;
  return (
    <OpenRow
      title={<MarkedText segments={row.title} />}
      onOpen={() => press({ verb: 'practice_show', networkId, practiceId })}
    >
      <Text className={styles.facts}>{rowFacts(row)}</Text>
      <Text>
        <MarkedText segments={row.passage} />
      </Text>
    </OpenRow>
  );
}

function pageText(shown: PracticesView): string {
  return shown.total === 0 && shown.typed.trim() === '' ? PRACTICES_PART.empty : foundText(shown);
}

/** What is found with the words typed, after a pause; null while there are none. What is asked later counts. */
function useSearch(networkId: string, typed: string) {
  const { api } = useTab();
  const [found, setFound] = useState<PracticesView | null>(null);
  const [problem, setProblem] = useState<TabProblemError | null>(null);
  const [searching, setSearching] = useState(false);
  const turn = useRef(0);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    const words = typed.trim();
    setProblem(null);
    setSearching(words !== '');
    if (words === '') setFound(null);
    if (words === '') return;
    const timer = setTimeout(() => {
      api.press(networkId, { verb: 'practices_search', networkId, words }).then(
        (view) => {
          if (mine !== turn.current) return;
          setSearching(false);
          if (view.view === 'practices') setFound(view);
        },
        (error: unknown) => {
          if (mine !== turn.current) return;
          setSearching(false);
          setProblem(toProblem(error));
        },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [api, networkId, typed]);
  return { found, problem, searching };
}
