import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgendaForm, AgendaProblem } from '../../domain/agenda/agenda-form.ts';
import type { View } from '../../domain/view/view.ts';
import { AGENDA_WORDS } from '../../texts/agenda/agenda-forms.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { useActing } from '../app/acting.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { AgendaFields } from './agenda-fields.tsx';
import { useAgendaForm } from './use-agenda-form.ts';

const EMPTY: AgendaForm = { title: '', note: '', minutes: '', presenter: '', links: '' };

const useStyles = makeStyles({ buttons: { margin: '12px 0' } });

/** Something new for the agenda shown: at once for who manages it, as a proposal for anybody else. */
export function ProposeForm({ view }: { view: Extract<View, { view: 'agenda' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { canManage, ref, sitting } = view;
  // A date of the calendar is named otherwise once it is stored, which a proposal that comes back may have done.
  const name = `agenda_propose|${sitting.startsAt.toISOString()}`;
  const { form, kept, type } = useAgendaForm(name, EMPTY);
  const [problems, setProblems] = useState<AgendaProblem[]>([]);
  return (
    <section>
      <SectionTitle>{canManage ? AGENDA_WORDS.add : AGENDA_WORDS.propose}</SectionTitle>
      <ResumedBar form={kept} />
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning">{problemsHeading(problems.length)}</NoticeBar>
      )}
      <AgendaFields form={form} type={type} problems={problems} disabled={busy} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={propose}>
          {canManage ? AGENDA_WORDS.submitAdd : AGENDA_WORDS.submit}
        </Button>
      </div>
    </section>
  );

  async function propose(): Promise<void> {
    const shown = await press({ verb: 'agenda_propose', ref, ...form });
    if (shown === null) return;
    setProblems(shown.view === 'agenda_form' ? shown.problems : []);
    if (shown.view === 'agenda') kept.clear();
  }
}
