import { Button, makeStyles, Text } from '@fluentui/react-components';
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
import { ChoiceField } from '../forms/fields.tsx';
import { FormPage } from '../forms/form-page.tsx';
import { isRefused } from '../forms/is-refused.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { SectionTitle } from '../parts/section-title.tsx';

type EditView = Extract<View, { view: 'edit_position' }>;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

const DECLARABLE = ['referent', 'manager', 'operator'] as const;

/** Role and municipality of one person; what is chosen stays until the server has taken it. */
export function PositionFormPart({ view }: { view: EditView }) {
  const { press } = useActing();
  const { networkId, person, seats, problems } = view;
  const { personId } = person;
  const kept = useKeptForm(`position|${personId}`);
  const known = person.position ?? person.declared;
  const [checked, setChecked] = useState(false);
  const { role = known?.role ?? '', seatId = known?.seatId ?? '' } = { ...view.typed, ...kept.fields };
  const leads = person.position?.role === 'coordinator';
  const roles = leads ? (['coordinator', ...DECLARABLE] as const) : DECLARABLE;
  const told = problems.map(positionProblemText).join(' ');
  const choice = (id: string, name: string) => [id, name] as const;
  return (
    <>
      <FormPage
        title={person.name}
        intro={currentPositionLine(person, seats)}
        kept={kept}
        problems={problems.length}
        newer={null}
        submit={NETWORK_WORDS.save}
        onSubmit={save}
      >
        <ChoiceField
          label={NETWORK_WORDS.role}
          wrong={checked && role === '' ? NETWORK_WORDS.roleMissing : undefined}
          value={role}
          choices={[
            ...(role === '' ? [choice('', NETWORK_WORDS.choose)] : []),
            ...roles.map((each) => choice(each, roleChoice(each))),
            choice('none', NETWORK_WORDS.noRole),
          ]}
          onType={(value) => kept.type({ role: value })}
        />
        <ChoiceField
          label={NETWORK_WORDS.seat}
          wrong={told === '' ? undefined : told}
          value={seatId}
          choices={[choice('', NETWORK_WORDS.noSeat), ...seats.map(({ id, name }) => choice(id, name))]}
          onType={(value) => kept.type({ seatId: value })}
        />
      </FormPage>
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
