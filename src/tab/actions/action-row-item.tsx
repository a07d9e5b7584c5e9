import { Badge, Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ActionProblem } from '../../domain/actions/read-action.ts';
import type { ActionRow } from '../../domain/view/action-view.ts';
import type { View } from '../../domain/view/view.ts';
import { actionProblemText } from '../../texts/actions/action-problems.ts';
import { ACTION_WORDS, dueText, ownerText } from '../../texts/actions/actions.ts';
import { ACTIONS_PART } from '../../texts/tab/actions.ts';
import { onItem } from '../../texts/tab/agenda.ts';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { useKeptForm } from '../forms/use-kept-form.ts';

const useStyles = makeStyles({
  row: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  words: { flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere', display: 'grid', gap: '2px' },
  details: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  why: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px', margin: '8px 0 0' },
  field: { flex: '1 1 240px', maxWidth: '480px' },
});

/** One action: what, who, by when; closed where it stands, by who may. */
export function ActionRowItem({ row, view }: { row: ActionRow; view: Extract<View, { view: 'actions' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const [problems, setProblems] = useState<readonly ActionProblem[]>([]);
  const opener = useRef<HTMLButtonElement>(null);
  const { networkId, may } = view;
  const { actionId, text, overdue, reachable } = row;
  const kept = useKeptForm(`action_drop|${actionId}`);
  const { reason = '' } = kept.fields;
  const [dropping, setDropping] = useState(kept.resumed);
  const details = [ownerText(row), dueText(row), reachable ? '' : ACTIONS_PART.unreachable];
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.words}>
          <Text weight="semibold">{text}</Text>
          <Text className={styles.details}>{details.filter((detail) => detail !== '').join(' · ')}</Text>
          {overdue ? (
            <span>
              <Badge appearance="outline" color="danger">
                {ACTIONS_PART.overdue}
              </Badge>
            </span>
          ) : null}
        </span>
        <span className={styles.buttons}>
          {may === 'all' || (may === 'own' && row.own) ? (
            <Button
              disabledFocusable={busy}
              aria-label={onItem(ACTION_WORDS.done, text)}
              onClick={() => close('done')}
            >
              {ACTION_WORDS.done}
            </Button>
          ) : null}
          {may === 'all' ? (
            <>
              <Button
                appearance="subtle"
                disabledFocusable={busy}
                aria-label={onItem(ACTION_WORDS.edit, text)}
                onClick={() => press({ verb: 'action_edit', networkId, actionId })}
              >
                {ACTION_WORDS.edit}
              </Button>
              <Button
                ref={opener}
                appearance="subtle"
                disabledFocusable={busy}
                aria-expanded={dropping}
                aria-label={onItem(ACTIONS_PART.drop, text)}
                onClick={() => setDropping(!dropping)}
              >
                {ACTIONS_PART.drop}
              </Button>
            </>
          ) : null}
        </span>
      </div>
      {dropping ? (
        <div className={styles.why}>
          <Field
            className={styles.field}
            label={ACTIONS_PART.dropWhy}
            required
            validationMessage={problems.length === 0 ? undefined : problems.map(actionProblemText).join(' ')}
          >
            <Input
              value={reason}
              disabled={busy}
              onChange={(_event, { value }) => kept.type({ reason: value })}
            />
          </Field>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => close('dropped')}>
            {ACTION_WORDS.drop}
          </Button>
          <Button
            onClick={() => {
              setDropping(false);
              kept.clear();
              opener.current?.focus();
            }}
          >
            {ACTIONS_PART.cancel}
          </Button>
        </div>
      ) : null}
    </li>
  );

  async function close(outcome: 'done' | 'dropped'): Promise<void> {
    const shown = await press({ verb: 'action_close', networkId, outcome, actionId, reason });
    if (shown?.view !== 'actions') return;
    setProblems(shown.problems);
    if (!isRefused(shown)) kept.clear();
  }
}
