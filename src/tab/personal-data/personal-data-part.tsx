import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { KeptIn } from '../../domain/view/personal-data-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  exportLabel,
  keptLines,
  keptPosition,
  PERSONAL_DATA_WORDS,
} from '../../texts/personal-data/personal-data.ts';
import { useActing } from '../app/acting.ts';
import { GroupList } from '../parts/group-list.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';

type PersonalData = Extract<View, { view: 'personal_data' }>;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '20px 0 0' },
  label: { display: 'block', color: tokens.colorNeutralForeground2 },
  value: { display: 'block', overflowWrap: 'anywhere' },
});

/** What is kept about the reader, network by network and until when; all of it to take along, or to have erased. */
export function PersonalDataPart({ view }: { view: PersonalData }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, exported, kept, aadObjectId } = view;
  return (
    <>
      <Text block>{PERSONAL_DATA_WORDS.intro}</Text>
      {exported.length === 0 ? null : (
        <>
          <NoticeBar intent="success">{PERSONAL_DATA_WORDS.exported}</NoticeBar>
          <div className={styles.buttons}>
            {exported.map(({ format, url }) => (
              <Button key={format} as="a" href={url} target="_blank" rel="noopener noreferrer">
                {exportLabel(format)}
              </Button>
            ))}
          </div>
        </>
      )}
      {kept.map((each) => (
        <KeptInOne key={each.networkName} kept={each} aadObjectId={aadObjectId} />
      ))}
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => press({ verb: 'data_export', networkId })}>
          {PERSONAL_DATA_WORDS.export}
        </Button>
        <Button disabled={busy} onClick={() => press({ verb: 'data_erase', networkId })}>
          {PERSONAL_DATA_WORDS.erase}
        </Button>
      </div>
    </>
  );
}

function KeptInOne({ kept, aadObjectId }: { kept: KeptIn; aadObjectId: string }) {
  const counted = keptLines(kept);
  return (
    <>
      <GroupList
        title={kept.networkName}
        empty=""
        entries={entriesOf([
          [PERSONAL_DATA_WORDS.name, kept.name],
          [PERSONAL_DATA_WORDS.position, keptPosition(kept)],
          [PERSONAL_DATA_WORDS.entra, aadObjectId],
          ...counted,
        ])}
      />
      {counted.length === 0 ? <Text block>{PERSONAL_DATA_WORDS.nothing}</Text> : null}
    </>
  );
}

function entriesOf(rows: readonly (readonly [string, string])[]) {
  return rows.map(([label, value]) => ({ key: label, shown: <Row label={label} value={value} /> }));
}

function Row({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <Text className={styles.label}>{label}</Text>
      <Text className={styles.value}>{value}</Text>
    </>
  );
}
