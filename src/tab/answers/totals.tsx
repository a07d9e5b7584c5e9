import { makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import type { SittingTotals } from '../../domain/answers/coverage.ts';
import { coveredLine, totalsLine, uncoveredLine } from '../../texts/sittings/sitting.ts';

const useStyles = makeStyles({ box: { margin: '16px 0' }, bar: { margin: '6px 0', maxWidth: '420px' } });

/** How many municipalities are covered, and who is not; the bar says nothing that the words do not. */
export function Totals({ totals }: { totals: SittingTotals }) {
  const styles = useStyles();
  const { seatsCovered, seatsTotal, uncoveredSeats } = totals;
  return (
    <div className={styles.box}>
      <Text weight="semibold">{coveredLine(totals)}</Text>
      <ProgressBar
        className={styles.bar}
        value={seatsTotal === 0 ? 0 : seatsCovered / seatsTotal}
        aria-label={coveredLine(totals)}
        thickness="large"
      />
      <Text block>{totalsLine(totals)}</Text>
      {uncoveredSeats.length === 0 ? null : <Text block>{uncoveredLine(uncoveredSeats.join(', '))}</Text>}
    </div>
  );
}
