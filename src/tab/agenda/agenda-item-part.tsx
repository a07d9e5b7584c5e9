import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { View } from '../../domain/view/view.ts';
import { AGENDA_WORDS, newerLines, positionText, proposedBy } from '../../texts/agenda-forms.ts';
import { capitalised } from '../../texts/dates.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { noticeText } from '../../texts/notices.ts';
import { sittingHeadline } from '../../texts/sitting.ts';
import type { PressData } from '../api/tab-api.ts';
import { useActing } from '../app/acting.ts';
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
  const { form, type } = useAgendaForm(view.form);
  const [refusal, setRefusal] = useState(view.refusal);
  const isProposal = item.state !== 'accepted';
  const onItem = { sittingId: sitting.sittingId, itemId: item.id, version: item.version };
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
      <AgendaFields form={form} type={type} problems={problems} disabled={busy} />
      {isProposal ? (
        <AgendaInput field="refusal" value={refusal} type={setRefusal} problems={problems} disabled={busy} />
      ) : null}
      <div className={styles.buttons}>
        {isProposal ? (
          <>
            {button(AGENDA_WORDS.accept, { verb: 'agenda_accept', ...onItem, ...form }, 'primary')}
            {button(AGENDA_WORDS.refuse, { verb: 'agenda_refuse', ...onItem, ...form, refusal })}
          </>
        ) : (
          <>
            {button(AGENDA_WORDS.save, { verb: 'agenda_save', ...onItem, ...form }, 'primary')}
            {button(AGENDA_WORDS.remove, { verb: 'agenda_remove', ...onItem })}
          </>
        )}
      </div>
    </>
  );

  function button(label: string, data: PressData, appearance?: 'primary') {
    return (
      <Button appearance={appearance ?? 'secondary'} disabled={busy} onClick={() => press(data)}>
        {label}
      </Button>
    );
  }
}
