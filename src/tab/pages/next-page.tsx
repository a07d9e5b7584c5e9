import { makeStyles } from '@fluentui/react-components';
import { useReading } from '../api/use-reading.ts';
import { LoadedView } from '../parts/loaded-view.tsx';
import { OwnAnswer } from '../parts/own-answer.tsx';
import { SittingDetails } from '../parts/sitting-details.tsx';
import { Totals } from '../parts/totals.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: '32px',
    '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** The next sitting and the viewer's answer. */
export function NextPage() {
  const styles = useStyles();
  const reading = useReading('next');
  return (
    <LoadedView reading={reading} kind="sitting">
      {(view) => (
        <div className={styles.columns}>
          <div>
            <SittingDetails sitting={view.sitting} />
          </div>
          <div>
            {view.viewer === null ? null : (
              <OwnAnswer view={{ ...view, viewer: view.viewer }} shown={reading.replace} />
            )}
            {view.sitting.status === 'cancelled' ? null : <Totals totals={view.sitting.totals} />}
          </div>
        </div>
      )}
    </LoadedView>
  );
}
