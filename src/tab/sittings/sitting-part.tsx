import { makeStyles } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { OwnAnswer } from '../answers/own-answer.tsx';
import { Totals } from '../answers/totals.tsx';
import { SittingDetails } from './sitting-details.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: '32px',
    '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Its heading keeps away from what is above it; here that is nothing, and it stands level with the line beside it.
  aside: { '@media (min-width: 720px)': { marginTop: '-16px' } },
});

/** A sitting and the viewer's answer. */
export function SittingPart({ view }: { view: Extract<View, { view: 'sitting' }> }) {
  const styles = useStyles();
  const { sitting, viewer } = view;
  return (
    <div className={styles.columns}>
      <div>
        <SittingDetails sitting={sitting} />
      </div>
      <div className={styles.aside}>
        {viewer === null ? null : <OwnAnswer view={{ ...view, viewer }} />}
        {sitting.status === 'cancelled' ? null : <Totals totals={sitting.totals} />}
      </div>
    </div>
  );
}
