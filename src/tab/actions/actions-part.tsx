import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Notice } from '../../domain/view/notice.ts';
import type { View } from '../../domain/view/view.ts';
import { ACTION_WORDS } from '../../texts/actions/actions.ts';
import { noticeText } from '../../texts/notices.ts';
import type { ActionOrder } from '../../texts/tab/actions.ts';
import { ACTION_ORDERS, ACTIONS_PART } from '../../texts/tab/actions.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { ActionRowItem } from './action-row-item.tsx';
import { orderActions } from './order-actions.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0', padding: '0' },
  order: { maxWidth: '280px', margin: '12px 0' },
});

const DONE: ReadonlySet<Notice['code']> = new Set(['action_added', 'action_changed', 'action_closed']);

/** What is open, one's own first, each with what may be done with it. */
export function ActionsPart({ view }: { view: Extract<View, { view: 'actions' }> }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const [order, setOrder] = useState<ActionOrder>('due');
  const { rows, may, networkId, notice } = view;
  const own = rows.filter((row) => row.own);
  const groups = [
    { title: own.length > 0 ? ACTION_WORDS.own : null, rows: own },
    { title: own.length > 0 ? ACTION_WORDS.others : null, rows: rows.filter((row) => !row.own) },
  ];
  return (
    <>
      {notice === null ? null : (
        <NoticeBar intent={DONE.has(notice.code) ? 'success' : 'warning'}>{noticeText(notice)}</NoticeBar>
      )}
      {may === 'all' ? (
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => press({ verb: 'action_new', networkId, decidedIn: null })}
        >
          {ACTION_WORDS.add}
        </Button>
      ) : null}
      {rows.length === 0 ? (
        <NoticeBar>{`${ACTION_WORDS.none}${may === 'all' ? ` ${ACTIONS_PART.noneHint}` : ''}`}</NoticeBar>
      ) : null}
      {rows.length > 1 ? (
        <Field label={ACTIONS_PART.order} className={styles.order}>
          <Select value={order} onChange={(_event, { value }) => setOrder(value as ActionOrder)}>
            {ACTION_ORDERS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {groups.map(({ title, rows: those }) =>
        those.length === 0 ? null : (
          <section key={title ?? ACTION_WORDS.title}>
            {title === null ? null : <SectionTitle>{title}</SectionTitle>}
            <ul className={styles.list}>
              {orderActions(those, order).map((row) => (
                <ActionRowItem key={row.actionId} row={row} view={view} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
