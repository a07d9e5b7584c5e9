import { Button, Field, makeStyles, Select, Text, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import type { View } from '../../domain/view/view.ts';
import {
  currentPositionLine,
  NETWORK_WORDS,
  positionProblemText,
  roleChoice,
} from '../../texts/network/network.ts';
import { CONFIRM_HAND_OVER, NETWORK_PART } from '../../texts/tab/network.ts';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { SectionTitle } from '../parts/section-title.tsx';

type EditView = Extract<View, { view: 'edit_position' }>;

const useStyles = makeStyles({
  field: { maxWidth: '400px', margin: '10px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

const DECLARABLE = ['referent', 'manager', 'operator'] as const;

/** Role and municipality of one person; what is chosen stays until the server has taken it. */
export function PositionFormPart({ view }: { view: EditView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, person, seats, problems } = view;
  const { personId } = person;
  const kept = useKeptForm(`position|${personId}`);
  const known = person.position ?? person.declared;
  const [checked, setChecked] = useState(false);
  const { role = known?.role ?? '', seatId = known?.seatId ?? '' } = { ...view.typed, ...kept.fields };
  const leads = person.position?.role === 'coordinator';
  const roles = leads ? (['coordinator', ...DECLARABLE] as const) : DECLARABLE;
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          return save();
        }}
      >
        <Title3 as="h2" block>
          {person.name}
        </Title3>
        <Text block>{currentPositionLine(person, seats)}</Text>
        <ResumedBar form={kept} />
        <Field
          className={styles.field}
          label={NETWORK_WORDS.role}
          required
          validationMessage={checked && role === '' ? NETWORK_WORDS.roleMissing : null}
        >
          <Select value={role} disabled={busy} onChange={(_event, { value }) => kept.type({ role: value })}>
            {role === '' ? <option value="">{NETWORK_WORDS.choose}</option> : null}
            {roles.map((each) => (
              <option key={each} value={each}>
                {roleChoice(each)}
              </option>
            ))}
            <option value="none">{NETWORK_WORDS.noRole}</option>
          </Select>
        </Field>
        <Field
          className={styles.field}
          label={NETWORK_WORDS.seat}
          hint={NETWORK_PART.seatHint}
          validationMessage={problems.length === 0 ? null : problems.map(positionProblemText).join(' ')}
        >
          <Select
            value={seatId}
            disabled={busy}
            onChange={(_event, { value }) => kept.type({ seatId: value })}
          >
            <option value="">{NETWORK_WORDS.noSeat}</option>
            {seats.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" appearance="primary" disabled={busy}>
          {NETWORK_WORDS.save}
        </Button>
      </form>
      {view.canHandOver && person.position !== null && !leads ? <HandOver view={view} /> : null}
    </>
  );

  async function save(): Promise<void> {
    setChecked(true);
    if (role === '') return;
    const shown = await press({ verb: 'set_position', networkId, personId, role, seatId });
    if (shown !== null && !isRefused(shown)) kept.clear();
  }
}

/** The powers pass at once and only the other can give them back: it is asked a second time. */
function HandOver({ view: { networkId, person } }: { view: EditView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const [asked, ask] = useState(false);
  const { personId } = person;
  return (
    <>
      <SectionTitle>{NETWORK_PART.handOver}</SectionTitle>
      <Text block>{NETWORK_WORDS.handOverNote}</Text>
      <div className={styles.buttons}>
        {asked ? (
          <>
            <Button
              appearance="primary"
              disabled={busy}
              onClick={() => press({ verb: 'hand_over', networkId, personId })}
            >
              {CONFIRM_HAND_OVER.yes}
            </Button>
            <Button disabled={busy} onClick={() => ask(false)}>
              {CONFIRM_HAND_OVER.no}
            </Button>
          </>
        ) : (
          <Button disabled={busy} onClick={() => ask(true)}>
            {NETWORK_WORDS.handOver}
          </Button>
        )}
      </div>
    </>
  );
}
