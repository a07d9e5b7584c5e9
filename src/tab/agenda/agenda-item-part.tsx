import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { AGENDA_WORDS, newerLines, positionText, proposedBy } from '../../texts/agenda/agenda-forms.ts';
import { capitalised } from '../../texts/dates.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { noticeText } from '../../texts/notices.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { AgendaFields, AgendaInput } from './agenda-fields.tsx';
import { useAgendaForm } from './use-agenda-form.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
  newer: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** One item, or one proposal, with what whoever orders the agenda may do with it. */
export function AgendaItemPart({ view }: { view: Extract<View, { view: 'agenda_item' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { item, sitting, notice, newer, problems, proposerName } = view;
  const stored = { ...view.form, refusal: view.refusal };
  const { form, kept, type } = useAgendaForm(`agenda_item|${item.id}`, stored, item.version);
  const { refusal, ...fields } = form;
  const isProposal = item.state !== 'accepted';
  const onItem = { sittingId: sitting.sittingId, itemId: item.id, version: Number(kept.madeFrom) };
  return (
    <>
      <SectionTitle>{isProposal ? AGENDA_WORDS.proposal : AGENDA_WORDS.item}</SectionTitle>
      <Text block weight="semibold">
        {sittingHeadline(sitting)}
      </Text>
      {notice === null ? null : <NoticeBar>{noticeText(notice)}</NoticeBar>}
      {problems.length === 0 ? null : (
        <NoticeBar intent="warning">{problemsHeading(problems.length)}</NoticeBar>
      )}
      {proposerName === null ? null : <Text block>{capitalised(proposedBy(proposerName))}</Text>}
      {isProposal ? null : <Text block>{positionText(item.position, view.accepted)}</Text>}
      {newer === null ? null : (
        <section>
          <SectionTitle>{AGENDA_WORDS.newer}</SectionTitle>
          <ul className={styles.newer}>
            {newerLines(newer).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <ResumedBar form={kept} />
      <AgendaFields form={form} type={type} problems={problems} disabled={busy} />
      {isProposal ? (
        <AgendaInput
          field="refusal"
          value={refusal}
          type={(value) => type('refusal', value)}
          problems={problems}
          disabled={busy}
        />
      ) : null}
      <div className={styles.buttons}>
        {isProposal ? (
          <>
            {button(AGENDA_WORDS.accept, { verb: 'agenda_accept', ...onItem, ...fields }, 'primary')}
            {button(AGENDA_WORDS.refuse, { verb: 'agenda_refuse', ...onItem, ...fields, refusal })}
          </>
        ) : (
          <>
            {button(AGENDA_WORDS.save, { verb: 'agenda_save', ...onItem, ...fields }, 'primary')}
            {button(AGENDA_WORDS.remove, { verb: 'agenda_remove', ...onItem })}
          </>
        )}
      </div>
    </>
  );

  function button(label: string, data: PressData, appearance?: 'primary') {
    return (
      <Button appearance={appearance ?? 'secondary'} disabled={busy} onClick={() => send(data)}>
        {label}
      </Button>
    );
  }
  async function send(data: PressData): Promise<void> {
    const shown = await press(data);
    if (shown === null) return;
    // Not accepted, or changed by somebody else meanwhile: it is shown again, with what was typed.
    if (shown.view === 'agenda_item') kept.compared(String(shown.item.version));
    else kept.clear();
  }
}
