import { makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import type { RegisterFigures as Figures } from '../../domain/view/register-view.ts';
import type { SittingView } from '../../domain/view/sitting-view.ts';
import {
  missingSeatsLine,
  peopleLine,
  quorumLines,
  registerStateLine,
  seatsLine,
} from '../../texts/register/register.ts';

const useStyles = makeStyles({ box: { margin: '12px 0' }, bar: { margin: '6px 0', maxWidth: '420px' } });

/** The register in figures; the bar says nothing that the words do not. */
export function RegisterFigures({ figures, sitting }: { figures: Figures; sitting: SittingView }) {
  const styles = useStyles();
  const { seatsCovered, seatsTotal, missingSeats, state, quorum } = figures;
  const { timeZone, phase } = sitting;
  const stands = registerStateLine(figures, phase === 'over' ? 'after' : 'before', timeZone);
  if (state === 'cancelled') return <Text block>{stands}</Text>;
  return (
    <div className={styles.box}>
      <Text weight="semibold" block>
        {seatsLine(figures)}
      </Text>
      <ProgressBar
        className={styles.bar}
        value={seatsTotal === 0 ? 0 : seatsCovered / seatsTotal}
        aria-label={seatsLine(figures)}
        thickness="large"
      />
      <Text block>{peopleLine(figures)}</Text>
      {missingSeats.length === 0 ? null : (
        <Text block>{missingSeatsLine(missingSeats.join(', '), state)}</Text>
      )}
      {quorumLines(quorum, timeZone).map((line) => (
        <Text key={line} block>
          {line}
        </Text>
      ))}
      <Text block>{stands}</Text>
    </div>
  );
}
