import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { agendaTitle } from '../../texts/agenda/agenda.ts';
import { AGENDA_WORDS } from '../../texts/agenda/agenda-forms.ts';
import { useActing } from '../app/acting.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { SectionTitle } from '../parts/section-title.tsx';
import { isOwn } from './agenda-items.tsx';

const useStyles = makeStyles({
  choices: { border: 'none', margin: '8px 0', padding: '0', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** What was treated, from the start of the sitting on, and what is to go on at the next. */
export function TreatedForm({ view }: { view: Extract<View, { view: 'agenda' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { sitting, order, toCarry } = view;
  const { sittingId } = sitting;
  const kept = useKeptForm(`agenda_treated|${sittingId}`);
  const items = sitting.agenda.filter(isOwn);
  return (
    <section>
      <SectionTitle>{AGENDA_WORDS.treated}</SectionTitle>
      {items.length === 0 ? null : <Text block>{AGENDA_WORDS.treatedNote}</Text>}
      <fieldset className={styles.choices} disabled={busy} aria-label={AGENDA_WORDS.treatedItems}>
        {items.map((line) => (
          <div key={line.key}>
            <Checkbox
              label={agendaTitle(line)}
              checked={isTicked(line)}
              onChange={(_event, { checked }) => kept.type({ [line.key]: String(checked === true) })}
            />
          </div>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        {items.length === 0 ? null : (
          <Button disabled={busy} onClick={save}>
            {AGENDA_WORDS.saveTreated}
          </Button>
        )}
        {toCarry === 0 ? null : (
          <Button disabled={busy} onClick={() => press({ verb: 'agenda_carry', sittingId })}>
            {AGENDA_WORDS.carry}
          </Button>
        )}
      </div>
    </section>
  );

  function isTicked(line: (typeof items)[number]): boolean {
    return (kept.fields[line.key] ?? String(line.treated !== false)) === 'true';
  }

  async function save(): Promise<void> {
    const treated = items.filter(isTicked).map(({ key }) => key);
    const shown = await press({ verb: 'agenda_treated', sittingId, order, treated });
    if (shown?.view === 'agenda' && shown.notice?.code === 'agenda_treated') kept.clear();
  }
}
