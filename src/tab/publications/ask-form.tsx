import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReportProblem } from '../../domain/publications/read-report.ts';
import type { View } from '../../domain/view/view.ts';
import { reportProblemText } from '../../texts/publications/publication-forms.ts';
import { PUBLICATION_WORDS } from '../../texts/publications/publications.ts';
import { PUBLICATIONS_PART as WORDS } from '../../texts/tab/publications.ts';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';

const useStyles = makeStyles({
  heading: { margin: '16px 0 0' },
  field: { maxWidth: '560px', margin: '8px 0' },
});

interface Props {
  view: Extract<View, { view: 'publication' }>;
  seatId: string;
  /** What was not accepted of it. */
  problems: readonly ReportProblem[];
  onSend(): void;
}

/** A question about an item, in the name of a municipality. */
export function AskForm({ view, seatId, problems, onSend }: Props) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, publication, formId } = view;
  // The form gives the question its id: kept with what is typed, so that sent again it asks once.
  const kept = useKeptForm(`publication_ask|${publication.id}|${seatId}`, formId);
  const { word = '' } = kept.fields;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        return ask();
      }}
    >
      <h3 className={styles.heading}>{WORDS.askTitle}</h3>
      <ResumedBar form={kept} />
      <Field
        className={styles.field}
        label={WORDS.question}
        validationMessage={problems.length === 0 ? undefined : problems.map(reportProblemText).join(' ')}
      >
        <Textarea
          value={word}
          rows={2}
          resize="vertical"
          disabled={busy}
          onChange={(_event, { value }) => kept.type({ word: value })}
        />
      </Field>
      <Button type="submit" disabled={busy}>
        {PUBLICATION_WORDS.ask}
      </Button>
    </form>
  );

  async function ask(): Promise<void> {
    const about = { networkId, publicationId: publication.id, seatId, formId: kept.madeFrom };
    onSend();
    const shown = await press({ verb: 'publication_ask', ...about, word });
    if (shown !== null && !isRefused(shown)) kept.clear();
  }
}
