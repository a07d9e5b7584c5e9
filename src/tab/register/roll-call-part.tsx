import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { RegisterViewer } from '../../domain/view/register-view.ts';
import type { View } from '../../domain/view/view.ts';
import { checkInLine, ownPresenceLine, REGISTER_WORDS } from '../../texts/register/register.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SittingHeading } from '../sittings/sitting-heading.tsx';
import { RegisterFigures } from './register-figures.tsx';

const useStyles = makeStyles({
  own: { margin: '12px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

type RollCallView = Extract<View, { view: 'roll_call' }>;

const TAKEN: ReadonlySet<RollCallView['result']> = new Set([
  'checked_in',
  'mode_changed',
  'checked_out',
  'check_in_unchanged',
]);

/** The viewer's own presence at a sitting, with one tap, and the figures of all. */
export function RollCallPart({ view }: { view: RollCallView }) {
  const styles = useStyles();
  const { sitting, figures, viewer, result } = view;
  const { timeZone } = sitting;
  const pressed = checkInLine(result, figures, timeZone);
  return (
    <>
      <SittingHeading sitting={sitting} />
      {pressed === null ? null : (
        <NoticeBar intent={TAKEN.has(result) ? 'success' : 'warning'}>{pressed}</NoticeBar>
      )}
      {viewer === null ? null : (
        <div className={styles.own}>
          <Text weight="semibold">{ownPresenceLine(viewer, figures.state !== 'closed', timeZone)}</Text>
          <CheckInButtons view={view} viewer={viewer} />
        </div>
      )}
      <RegisterFigures figures={figures} sitting={sitting} />
    </>
  );
}

/** Only what would change something. */
function CheckInButtons({ view, viewer }: { view: RollCallView; viewer: RegisterViewer }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { sittingId } = view.sitting;
  const { seq, there, mayManage } = viewer;
  const offered = CHECK_INS.filter(([as]) => (as === 'left' ? there !== null : there !== as));
  return (
    <div className={styles.buttons}>
      {view.figures.state === 'open'
        ? offered.map(([as, label]) => (
            <Button
              key={as}
              appearance={as === 'left' ? 'secondary' : 'primary'}
              disabled={busy}
              onClick={() => press({ verb: 'check_in', sittingId, as, seq })}
            >
              {label}
            </Button>
          ))
        : null}
      {mayManage ? (
        <Button disabled={busy} onClick={() => press({ verb: 'show_register', sittingId })}>
          {REGISTER_WORDS.whole}
        </Button>
      ) : null}
    </div>
  );
}

const CHECK_INS = [
  ['in_person', REGISTER_WORDS.inPerson],
  ['remote', REGISTER_WORDS.remote],
  ['left', REGISTER_WORDS.leave],
] as const;
