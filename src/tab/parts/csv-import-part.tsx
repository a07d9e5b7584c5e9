import { Button, Field, makeStyles, Text, Textarea, Title3, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ImportDesk } from '../../domain/view/import-desk.ts';
import { decodeCsv } from '../../shared/decode-csv.ts';
import { CSV_IMPORT_WORDS, takeText } from '../../texts/documents/csv-import.ts';
import { NoticeBar } from './notice-bar.tsx';

const useStyles = makeStyles({
  field: { maxWidth: '720px', margin: '10px 0' },
  text: { fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  told: { margin: '8px 0' },
  list: { listStyleType: 'none', margin: '12px 0', padding: '0', maxWidth: '720px' },
  row: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  desk: Pick<ImportDesk<unknown>, 'taken' | 'stale'>;
  busy: boolean;
  title: string;
  columns: string;
  /** What was taken; null when nothing was to be. */
  taken: string | null;
  /** Null before a file was looked through. */
  report: string | null;
  /** Who would be told by confirming; null when nobody. */
  told: string | null;
  lines: readonly { line: number; said: string }[];
  /** Lines that confirming would take. */
  many: number;
  /** Whether it was looked through. */
  onCheck(text: string): Promise<boolean>;
  onTake(text: string): Promise<void>;
}

/** A table to be taken in: chosen or pasted, looked through line by line, and what is right taken when confirmed. */
export function CsvImportPart({ desk, busy, many, report, told, lines, ...part }: Props) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const current = checked === text && report !== null;
  return (
    <>
      <Title3 as="h2" block>
        {part.title}
      </Title3>
      {part.taken === null ? null : (
        <NoticeBar intent={desk.taken === 0 ? 'info' : 'success'}>{part.taken}</NoticeBar>
      )}
      {desk.stale ? <NoticeBar intent="warning">{CSV_IMPORT_WORDS.stale}</NoticeBar> : null}
      <Text block>{part.columns}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          return check(text);
        }}
      >
        <Field className={styles.field} label={CSV_IMPORT_WORDS.file} hint={CSV_IMPORT_WORDS.fileHint}>
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
        <Field className={styles.field} label={CSV_IMPORT_WORDS.text} hint={CSV_IMPORT_WORDS.textHint}>
          <Textarea
            textarea={{ className: styles.text, spellCheck: false }}
            value={text}
            rows={8}
            resize="vertical"
            disabled={busy}
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        {current && told !== null ? (
          <Text block weight="semibold" className={styles.told}>
            {told}
          </Text>
        ) : null}
        <div className={styles.buttons}>
          <Button type="submit" appearance={current && many > 0 ? 'secondary' : 'primary'} disabled={busy}>
            {CSV_IMPORT_WORDS.check}
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
            {report}
          </Text>
          <ul className={styles.list} aria-label={CSV_IMPORT_WORDS.list}>
            {lines.map(({ line, said }) => (
              <li key={line} className={styles.row}>
                <Text>{said}</Text>
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
    if (await part.onCheck(of)) setChecked(of);
  }

  async function confirm(): Promise<void> {
    await part.onTake(text);
    // The same file chosen again is a choice as well.
    if (file.current !== null) file.current.value = '';
  }
}
