import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { Publication } from '../../domain/publications/publication.ts';
import type { PublicationProblem } from '../../domain/publications/publication-form.ts';
import { publicationFieldLabel, publicationProblemText } from '../../texts/publications/publication-forms.ts';
import { PUBLICATION_WORDS as WORDS } from '../../texts/publications/publications.ts';
import { PUBLICATIONS_PART } from '../../texts/tab/publications.ts';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';

const useStyles = makeStyles({
  edit: { margin: '16px 0 0' },
  heading: { margin: '16px 0 0' },
  form: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'start', margin: '12px 0' },
  // Beside the field, under its label.
  beside: { marginTop: '24px' },
  field: { flex: '1 1 220px', maxWidth: '560px' },
});

interface Props {
  publication: Publication;
  /** What was not accepted of the reason. */
  problems: readonly PublicationProblem[];
}

/** How an item is changed or taken back, for who may. */
export function ChangePart({ publication, problems }: Props) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const of = { networkId: publication.networkId, publicationId: publication.id };
  const kept = useKeptForm(`publication_withdraw|${publication.id}`);
  const { reason = '' } = kept.fields;
  return (
    <>
      <Button
        className={styles.edit}
        disabled={busy}
        onClick={() => press({ verb: 'publication_edit', ...of })}
      >
        {WORDS.edit}
      </Button>
      <h3 className={styles.heading}>{PUBLICATIONS_PART.withdrawTitle}</h3>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          return withdraw();
        }}
      >
        <Field
          className={styles.field}
          label={publicationFieldLabel('reason')}
          validationMessage={
            problems.length === 0 ? undefined : problems.map(publicationProblemText).join(' ')
          }
        >
          <Input
            value={reason}
            disabled={busy}
            onChange={(_event, { value }) => kept.type({ reason: value })}
          />
        </Field>
        <Button className={styles.beside} type="submit" disabled={busy}>
          {WORDS.withdraw}
        </Button>
      </form>
    </>
  );

  async function withdraw(): Promise<void> {
    const shown = await press({ verb: 'publication_withdraw', ...of, reason });
    if (shown !== null && !isRefused(shown)) kept.clear();
  }
}
