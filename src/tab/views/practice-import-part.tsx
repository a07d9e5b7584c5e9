import { Button, Field, makeStyles, Text, Textarea, Title3, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { View } from '../../domain/view/view.ts';
import { decodeCsv } from '../../shared/decode-csv.ts';
import {
  columnsText,
  IMPORT_WORDS,
  importLineText,
  importText,
  takenText,
  takeText,
} from '../../texts/practice-import.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

type ImportView = Extract<View, { view: 'practice_import' }>;

const useStyles = makeStyles({
  field: { maxWidth: '720px', margin: '10px 0' },
  text: { fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  list: { listStyleType: 'none', margin: '12px 0', padding: '0', maxWidth: '720px' },
  row: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** A file of practices: chosen or pasted, looked through line by line, and what is right taken when confirmed. */
export function PracticeImportPart({ view }: { view: ImportView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, report, taken, stale } = view;
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const lines = report?.report === 'lines' ? report.lines : [];
  const many = lines.filter(({ outcome }) => outcome === 'new').length;
  const current = checked === text && report !== null;
  return (
    <>
      <Title3 as="h2" block>
        {IMPORT_WORDS.title}
      </Title3>
      {taken === null ? null : (
        <NoticeBar intent={taken === 0 ? 'info' : 'success'}>{takenText(taken)}</NoticeBar>
      )}
      {stale ? <NoticeBar intent="warning">{IMPORT_WORDS.stale}</NoticeBar> : null}
      <Text block>{columnsText()}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          return check(text);
        }}
      >
        <Field className={styles.field} label={IMPORT_WORDS.file} hint={IMPORT_WORDS.fileHint}>
          {(labelled) => (
            <input
              {...labelled}
              ref={file}
              type="file"
              accept=".csv,.txt,text/csv"
              disabled={busy}
              onChange={(event) => take(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Field className={styles.field} label={IMPORT_WORDS.text} hint={IMPORT_WORDS.textHint}>
          <Textarea
            textarea={{ className: styles.text, spellCheck: false }}
            value={text}
            rows={8}
            resize="vertical"
            disabled={busy}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" appearance={current && many > 0 ? 'secondary' : 'primary'} disabled={busy}>
            {IMPORT_WORDS.check}
          </Button>
          {current && many > 0 ? (
            <Button appearance="primary" disabled={busy} onClick={confirm}>
              {takeText(many)}
            </Button>
          ) : null}
        </div>
      </form>
      {current ? (
        <>
          <Text block role="status">
            {importText(report)}
          </Text>
          <ul className={styles.list} aria-label={IMPORT_WORDS.list}>
            {lines.map((line) => (
              <li key={line.line} className={styles.row}>
                <Text>{importLineText(line)}</Text>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );

  /** What stands in the file, to be seen and corrected before it is looked through. */
  async function take(chosen: File | null): Promise<void> {
    if (chosen === null) return;
    const read = decodeCsv(new Uint8Array(await chosen.arrayBuffer())).text;
    setText(read);
    await check(read);
  }

  async function check(of: string): Promise<void> {
    if ((await press({ verb: 'practice_import_check', networkId, text: of })) !== null) setChecked(of);
  }

  async function confirm(): Promise<void> {
    await press({ verb: 'practice_import_take', networkId, text, expected: many });
    // The same file chosen again is a choice as well.
    if (file.current !== null) file.current.value = '';
  }
}
