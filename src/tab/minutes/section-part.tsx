import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MinutesItemView, MinutesRemarkView } from '../../domain/view/minutes-view.ts';
import { fullDateTime } from '../../texts/dates.ts';
import {
  itemHeading,
  itemStateText,
  MINUTES_CARD_WORDS,
  remarkHeading,
} from '../../texts/minutes/minutes.ts';
import { keptNote, MINUTES_PART } from '../../texts/tab/minutes.ts';
import type { KeptText } from '../api/kept-texts.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ConflictPart, Shown } from './conflict-part.tsx';
import type { Editor, Written } from './editor.ts';
import { SavingLine } from './saving-line.tsx';
import { VersionsPart } from './versions-part.tsx';

const useStyles = makeStyles({
  section: { padding: '16px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { fontSize: tokens.fontSizeBase400, margin: '0 0 4px', overflowWrap: 'anywhere' },
  field: { margin: '8px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** One item of the minutes to write: it saves itself a moment after typing stops. */
export function SectionPart({
  item,
  written,
  editor,
  sittingId,
  timeZone,
  comments,
}: {
  item: MinutesItemView;
  written: Written;
  editor: Editor;
  sittingId: string;
  timeZone: string;
  comments: readonly MinutesRemarkView[];
}) {
  const styles = useStyles();
  const [listed, setListed] = useState(false);
  const { section, kept } = written;
  const { typed, saving, version } = section;
  const { key } = item;
  const proposed = version === 0 || (item.proposed && saving.state === 'still');
  return (
    <section className={styles.section} aria-labelledby={`item-${item.number}`}>
      <h3 id={`item-${item.number}`} className={styles.heading}>
        {itemHeading(item)}
      </h3>
      {item.treated ? null : <Text block>{MINUTES_CARD_WORDS.notTreated}</Text>}
      <Text block size={200}>
        {proposed ? MINUTES_PART.proposal : itemStateText({ ...item, proposed: false })}
      </Text>
      {comments.map((comment) => (
        <NoticeBar key={`${comment.at.getTime()} ${comment.text}`} title={remarkHeading(comment, timeZone)}>
          {comment.text}
        </NoticeBar>
      ))}
      {kept === null ? null : <Offered kept={kept} timeZone={timeZone} item={item} editor={editor} />}
      <Field className={styles.field} label={MINUTES_PART.discussion}>
        <Textarea
          value={typed.text}
          rows={rowsFor(typed.text, 4)}
          resize="vertical"
          onChange={(_event, { value }) => editor.type(key, { ...typed, text: value })}
          onBlur={() => editor.leave(key)}
        />
      </Field>
      <Field className={styles.field} label={MINUTES_PART.decisions}>
        <Textarea
          value={typed.decisions}
          rows={rowsFor(typed.decisions, 2)}
          resize="vertical"
          onChange={(_event, { value }) => editor.type(key, { ...typed, decisions: value })}
          onBlur={() => editor.leave(key)}
        />
      </Field>
      <SavingLine section={section} timeZone={timeZone} retry={() => editor.leave(key)}>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={listed}
          aria-label={`${listed ? MINUTES_PART.hideVersions : MINUTES_PART.versions}: ${itemHeading(item)}`}
          onClick={() => setListed(!listed)}
        >
          {listed ? MINUTES_PART.hideVersions : MINUTES_PART.versions}
        </Button>
      </SavingLine>
      {saving.state === 'conflict' ? (
        <ConflictPart
          mine={typed}
          theirs={saving.theirs}
          timeZone={timeZone}
          keepMine={() => editor.keepMine(key)}
          keepTheirs={() => editor.keepTheirs(key)}
        />
      ) : null}
      {listed ? (
        <VersionsPart
          sittingId={sittingId}
          itemKey={key}
          take={(content) => {
            editor.putIn(key, content);
            setListed(false);
          }}
        />
      ) : null}
    </section>
  );
}

/** What an earlier page left unsaved, to take or to leave. */
function Offered({
  kept,
  timeZone,
  item,
  editor,
}: {
  kept: KeptText;
  timeZone: string;
  item: MinutesItemView;
  editor: Editor;
}) {
  const styles = useStyles();
  return (
    <NoticeBar intent="warning" title={keptNote(fullDateTime(new Date(kept.at), timeZone))}>
      <Shown content={kept} />
      <span className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => editor.resume(item.key)}>
          {MINUTES_PART.resume}
        </Button>
        <Button size="small" onClick={() => editor.discard(item.key)}>
          {MINUTES_PART.discard}
        </Button>
      </span>
    </NoticeBar>
  );
}

/** Room for what is written, within reason. */
function rowsFor(text: string, least: number): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0);
  return Math.min(16, Math.max(least, lines + 1));
}
