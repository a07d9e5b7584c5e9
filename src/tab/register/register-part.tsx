import { Button, makeStyles } from '@fluentui/react-components';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import { FILES_WORDS } from '../../texts/documents/files.ts';
import { noticeText } from '../../texts/notices.ts';
import { correctionLine, REGISTER_WORDS } from '../../texts/register/register.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { SittingHeading } from '../sittings/sitting-heading.tsx';
import { RegisterFigures } from './register-figures.tsx';
import { RegisterRows } from './register-rows.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  list: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** Something has been recorded. */
const DONE: ReadonlySet<Notice['code']> = new Set([
  'register_corrected',
  'register_closed',
  'substitute_named',
]);

/** The whole register of a sitting, for the coordinator: figures, everybody, the corrections after the closing. */
export function RegisterPart({ view }: { view: Extract<View, { view: 'register' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { sitting, figures, lines, corrections, notice } = view;
  const { sittingId } = sitting;
  const open = figures.state === 'open' || figures.state === 'waiting';
  return (
    <>
      <SittingHeading sitting={sitting} />
      {notice === null ? null : (
        <NoticeBar intent={DONE.has(notice.code) ? 'success' : 'warning'}>{noticeText(notice)}</NoticeBar>
      )}
      <RegisterFigures figures={figures} sitting={sitting} />
      <div className={styles.buttons}>
        {open ? button(REGISTER_WORDS.close, { verb: 'register_close_ask', sittingId }) : null}
        {open ? button(REGISTER_WORDS.substitute, { verb: 'open_substitute', sittingId }) : null}
        {figures.state === 'open' ? button(REGISTER_WORDS.own, { verb: 'show_roll_call', sittingId }) : null}
        {lines.length > 0
          ? button(FILES_WORDS.showRegister, { verb: 'show_register_files', sittingId })
          : null}
      </div>
      {lines.length === 0 ? <NoticeBar>{REGISTER_WORDS.nobody}</NoticeBar> : null}
      {corrections.length === 0 ? null : (
        <section>
          <SectionTitle>{REGISTER_WORDS.corrections}</SectionTitle>
          <ul className={styles.list}>
            {corrections.map((correction) => (
              <li key={`${correction.at.getTime()} ${correction.personName}`}>
                {correctionLine(correction, sitting.timeZone)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RegisterRows view={view} />
    </>
  );

  function button(label: string, data: PressData) {
    return (
      <Button disabled={busy} onClick={() => press(data)}>
        {label}
      </Button>
    );
  }
}
