import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { View } from '../../domain/view/view.ts';
import { PUBLICATION_WORDS } from '../../texts/publications/publications.ts';
import { AskForm } from './ask-form.tsx';
import { ReportForm } from './report-form.tsx';

type OnePublication = Extract<View, { view: 'publication' }>;

const useStyles = makeStyles({ seat: { maxWidth: '320px', margin: '8px 0' } });

/** What is said of an item in the name of a municipality: one's own, or the one chosen by who speaks for several. */
export function ReportPart({ view }: { view: OnePublication }) {
  const styles = useStyles();
  const { own, over, publication } = view;
  const [chosen, choose] = useState(view.seatId);
  const speaking = own.length === 1 ? own[0] : own.find(({ seatId }) => seatId === chosen);
  // Both forms have a text of their own: what was not accepted belongs to the one sent last.
  const [sent, setSent] = useState<'report' | 'question'>('report');
  const problemsOf = (form: typeof sent) => (sent === form ? view.problems : []);
  const mayReport = speaking !== undefined && speaking.outcomes.length > 0;
  return (
    <>
      {own.length < 2 ? null : (
        <Field className={styles.seat} label={PUBLICATION_WORDS.reportFor}>
          <Select value={chosen} onChange={(_event, { value }) => choose(value)}>
            <option value="">{PUBLICATION_WORDS.choose}</option>
            {own.map(({ seatId, seatName }) => (
              <option key={seatId} value={seatId}>
                {seatName}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {mayReport ? (
        <ReportForm
          key={`report ${speaking.seatId}`}
          view={view}
          own={speaking}
          problems={problemsOf('report')}
          onSend={() => setSent('report')}
        />
      ) : null}
      {speaking !== undefined && !over && publication.withdrawn === null ? (
        <AskForm
          key={`ask ${speaking.seatId}`}
          view={view}
          seatId={speaking.seatId}
          problems={problemsOf('question')}
          onSend={() => setSent('question')}
        />
      ) : null}
    </>
  );
}
