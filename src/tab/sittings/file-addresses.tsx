import { Button, Link, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import { FILE_LINK_WORDS } from '../../texts/documents/file-links.ts';
import { FILES_WORDS, fileLabel } from '../../texts/documents/files.ts';
import { SITTING_PAGE } from '../../texts/tab/sitting.ts';
import type { TabProblemError } from '../api/problem.ts';
import { toProblem } from '../api/problem.ts';
import type { PressData } from '../api/tab-api.ts';
import { useTab } from '../app/tab-context.ts';
import { ProblemBar } from '../parts/problem-bar.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  list: { margin: '8px 0', paddingLeft: '20px', lineHeight: '28px' },
});

/** Files are made when they are asked for: each address opens its file to whoever holds it, for some days. */
export function FileAddresses({ sitting }: { sitting: SittingView }) {
  const styles = useStyles();
  const { api, network } = useTab();
  const { sittingId, status } = sitting;
  const [files, setFiles] = useState<readonly [string, string][]>([]);
  const [problem, setProblem] = useState<TabProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  const mayAsk = status === 'convened';
  return (
    <>
      {problem === null ? null : <ProblemBar problem={problem} />}
      <div className={styles.buttons}>
        {mayAsk && network.coordinates ? (
          <Button disabled={busy} onClick={() => ask({ verb: 'show_register_files', sittingId })}>
            {SITTING_PAGE.prepareRegister}
          </Button>
        ) : null}
        {mayAsk && sitting.phase !== 'over' ? (
          <Button disabled={busy} onClick={() => ask({ verb: 'add_to_calendar', sittingId })}>
            {SITTING_PAGE.addToCalendar}
          </Button>
        ) : null}
      </div>
      {files.length === 0 ? null : (
        <>
          <ul className={styles.list} aria-live="polite">
            {files.map(([label, url]) => (
              <li key={label}>
                <Link href={url} target="_blank" rel="noopener noreferrer">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          <Text block>{FILES_WORDS.notice}</Text>
        </>
      )}
    </>
  );

  async function ask(action: PressData): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const made = filesOf(await api.press(network.networkId, action));
      setFiles((before) => [...before.filter(([label]) => made.every(([each]) => each !== label)), ...made]);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }
}

function filesOf(view: View): [string, string][] {
  if (view.view === 'register_files')
    return view.files.map(({ format, url }) => [`${FILES_WORDS.register}: ${fileLabel(format)}`, url]);
  if (view.view === 'sitting' && view.calendarUrl !== undefined)
    return [[FILE_LINK_WORDS.openFile, view.calendarUrl]];
  return [];
}
