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
      <div>
        {viewer === null ? null : <OwnAnswer view={{ ...view, viewer }} />}
        {sitting.status === 'cancelled' ? null : <Totals totals={sitting.totals} />}
      </div>
    </div>
  );
}
