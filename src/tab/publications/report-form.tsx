import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import type { ReportOutcome } from '../../domain/publications/placement.ts';
import type { ReportField, ReportProblem } from '../../domain/publications/read-report.ts';
import type { OwnPlacement } from '../../domain/view/publication-view.ts';
import type { View } from '../../domain/view/view.ts';
import { reportProblemText } from '../../texts/publications/publication-forms.ts';
import { ownLine, PUBLICATION_WORDS } from '../../texts/publications/publications.ts';
import { PUBLICATIONS_PART as WORDS } from '../../texts/tab/publications.ts';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { wrongWith } from '../forms/wrong-with.ts';

interface Props {
  view: Extract<View, { view: 'publication' }>;
  own: OwnPlacement;
  /** What was not accepted of it. */
  problems: readonly ReportProblem[];
  onSend(): void;
}

const useStyles = makeStyles({
  field: { maxWidth: '560px', margin: '10px 0' },
  choices: { margin: '0', padding: '0', border: 'none', display: 'flex', flexWrap: 'wrap' },
  radios: { flexWrap: 'wrap' },
  button: { margin: '8px 0' },
});

const LABELS: Record<ReportOutcome, string> = {
  published: PUBLICATION_WORDS.published,
  scheduled: PUBLICATION_WORDS.scheduled,
  not_relevant: PUBLICATION_WORDS.notRelevant,
  removed: PUBLICATION_WORDS.removed,
  kept: PUBLICATION_WORDS.kept,
};

/** One report in the name of one municipality: only what the chosen outcome asks for is shown. */
export function ReportForm({ view, own, problems, onSend }: Props) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, publication } = view;
  const { seatId, placement, outcomes } = own;
  const kept = useKeptForm(`publication_report|${publication.id}|${seatId}`, String(placement.version));
  const said = outcomes.find((each) => each === (kept.fields.outcome ?? placement.state));
  const outcome = said ?? outcomes[0] ?? 'published';
  const { link = placement.link, word = placement.reason } = kept.fields;
  const { scheduledOn = placement.scheduledOn ?? '' } = kept.fields;
  const outlets = kept.fields.outlets?.split(',').filter((each) => each !== '') ?? own.suggested;
  const common = (field: ReportField, label: string) => ({
    ...{ className: styles.field, label },
    validationMessage: wrongWith(problems, field, reportProblemText),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        return send();
      }}
    >
      <Text block weight="semibold">
        {ownLine(own, view)}
      </Text>
      <ResumedBar form={kept} />
      <Field className={styles.field} label={WORDS.outcome}>
        <RadioGroup
          className={styles.radios}
          layout="horizontal"
          value={outcome}
          disabled={busy}
          onChange={(_event, { value }) => kept.type({ outcome: value })}
        >
          {outcomes.map((each) => (
            <Radio key={each} value={each} label={LABELS[each]} />
          ))}
        </RadioGroup>
      </Field>
      {outcome === 'published' ? (
        <Field {...common('link', WORDS.link)} hint={WORDS.linkHint}>
          <Input
            value={link}
            placeholder="https://"
            disabled={busy}
            onChange={(_event, { value }) => kept.type({ link: value })}
          />
        </Field>
      ) : null}
      {outcome === 'published' || outcome === 'scheduled' ? (
        <Field {...common('outlets', PUBLICATION_WORDS.outletsUsed)}>
          <fieldset className={styles.choices} aria-label={PUBLICATION_WORDS.outletsUsed}>
            {own.outlets.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={outlets.includes(id)}
                disabled={busy}
                onChange={(_event, { checked }) => {
                  const others = outlets.filter((each) => each !== id);
                  kept.type({ outlets: (checked === true ? [...others, id] : others).join(',') });
                }}
              />
            ))}
          </fieldset>
        </Field>
      ) : null}
      {outcome === 'scheduled' ? (
        <Field {...common('scheduledOn', WORDS.scheduledOn)}>
          <Input
            type="date"
            value={scheduledOn}
            disabled={busy}
            onChange={(_event, { value }) => kept.type({ scheduledOn: value })}
          />
        </Field>
      ) : null}
      {outcome === 'not_relevant' || outcome === 'kept' ? (
        <Field {...common('word', WORDS.reason)}>
          <Input value={word} disabled={busy} onChange={(_event, { value }) => kept.type({ word: value })} />
        </Field>
      ) : null}
      <Button className={styles.button} type="submit" appearance="primary" disabled={busy}>
        {WORDS.send}
      </Button>
    </form>
  );

  async function send(): Promise<void> {
    const about = { networkId, publicationId: publication.id, seatId, seen: Number(kept.madeFrom) };
    onSend();
    const shown = await press({
      ...{ verb: 'publication_report', ...about, outcome },
      ...{ link, outlets, scheduledOn, word },
    });
    if (shown === null || isRefused(shown)) return;
    const now = shown.view === 'publication' ? shown.own.find((each) => each.seatId === seatId) : undefined;
    const overtaken = shown.view === 'publication' && shown.notice?.code === 'publication_reported_meanwhile';
    if (overtaken && now !== undefined) kept.compared(String(now.placement.version));
    else kept.clear();
  }
}
