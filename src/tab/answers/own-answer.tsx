import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswerState } from '../../domain/answers/answer.ts';
import type { SittingView, ViewerState } from '../../domain/view/sitting-view.ts';
import type { View } from '../../domain/view/view.ts';
import { FILE_LINK_WORDS } from '../../texts/documents/file-links.ts';
import { REGISTER_WORDS } from '../../texts/register/register.ts';
import { pressLine, SITTING_WORDS, viewerLines } from '../../texts/sittings/sitting.ts';
import { SUBSTITUTE_WORDS } from '../../texts/substitutes/substitute.ts';
import { OWN_ANSWER } from '../../texts/tab/sitting.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

const useStyles = makeStyles({
  box: { margin: '16px 0' },
  heading: { fontSize: '16px', margin: '0 0 4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  excuse: { maxWidth: '480px' },
});

const CHOICES: readonly [AnswerState, string][] = [
  ['in_person', SITTING_WORDS.inPerson],
  ['remote', SITTING_WORDS.takePartRemotely],
  ['excused', SITTING_WORDS.excused],
];

/** The viewer's answer and the buttons to change it, with one tap as in chat. */
export function OwnAnswer({ view }: { view: Extract<View, { view: 'sitting' }> & { viewer: ViewerState } }) {
  const styles = useStyles();
  const { sitting, viewer } = view;
  const [reason, setReason] = useState('');
  const { busy, press } = useActing();
  const open = sitting.status === 'convened' && sitting.phase === 'open';
  const { sittingId } = sitting;
  const takesPart = viewer.state === 'in_person' || viewer.state === 'remote';
  const result = pressLine(view.press);
  return (
    <section className={styles.box} aria-labelledby="own-answer">
      <h2 id="own-answer" className={styles.heading}>
        {OWN_ANSWER.title}
      </h2>
      {viewerLines(viewer, { urgent: sitting.kind === 'urgent', open }).map((line) => (
        <Text key={line} block>
          {line}
        </Text>
      ))}
      {result === null ? null : (
        <NoticeBar intent={isTaken(view.press) ? 'success' : 'warning'}>{result}</NoticeBar>
      )}
      {open ? (
        <>
          <div className={styles.buttons}>
            {acknowledges(sitting, viewer) ? (
              <Button disabled={busy} onClick={() => send({ verb: 'acknowledge', sittingId })}>
                {SITTING_WORDS.acknowledge}
              </Button>
            ) : null}
            {CHOICES.map(([state, label]) => (
              <Button
                key={state}
                appearance={viewer.state === state ? 'primary' : 'secondary'}
                aria-pressed={viewer.state === state}
                disabled={busy}
                onClick={() => answer(state)}
              >
                {label}
              </Button>
            ))}
          </div>
          <Field className={styles.excuse} label={SITTING_WORDS.excuseLabel} hint={SITTING_WORDS.excuseHint}>
            <Input value={reason} maxLength={500} onChange={(_event, { value }) => setReason(value)} />
          </Field>
        </>
      ) : null}
      <div className={styles.buttons}>
        {open && viewer.isReferent ? (
          <Button disabled={busy} onClick={() => press({ verb: 'open_substitute', sittingId })}>
            {SUBSTITUTE_WORDS.button}
          </Button>
        ) : null}
        {sitting.checkInOpen ? (
          <Button disabled={busy} onClick={() => press({ verb: 'show_roll_call', sittingId })}>
            {REGISTER_WORDS.checkIn}
          </Button>
        ) : null}
        {takesPart && sitting.status === 'convened' && sitting.phase !== 'over' ? (
          <Button disabled={busy} onClick={() => press({ verb: 'add_to_calendar', sittingId })}>
            {FILE_LINK_WORDS.addSitting}
          </Button>
        ) : null}
        {view.calendarUrl === undefined ? null : (
          <Button as="a" href={view.calendarUrl} target="_blank" rel="noopener noreferrer">
            {FILE_LINK_WORDS.openFile}
          </Button>
        )}
      </div>
    </section>
  );

  function answer(state: AnswerState): Promise<void> {
    const { dateVersion } = sitting;
    const words = state === 'excused' && reason.trim() !== '' ? { reason: reason.trim() } : {};
    return send({ verb: 'answer', sittingId, state, dateVersion, seq: viewer.seq, ...words });
  }

  async function send(data: PressData): Promise<void> {
    if ((await press(data)) !== null) setReason('');
  }
}

function acknowledges(sitting: SittingView, viewer: ViewerState): boolean {
  return sitting.kind === 'urgent' && !viewer.acknowledged;
}

function isTaken(press: Extract<View, { view: 'sitting' }>['press']): boolean {
  return press === 'answer_recorded' || press === 'answer_unchanged' || press === 'acknowledged';
}
