import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AgendaLine } from '../../domain/agenda/agenda.ts';
import type { View } from '../../domain/view/view.ts';
import { agendaTitle } from '../../texts/agenda/agenda.ts';
import { AGENDA_PART, lineTimes } from '../../texts/tab/agenda.ts';
import { useActing } from '../app/acting.ts';
import { AgendaItem } from './agenda-item.tsx';
import { ItemButtons } from './item-buttons.tsx';
import { useReorder } from './use-reorder.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: '0' },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 479px)': { flexWrap: 'wrap' },
  },
  lifted: {
    position: 'relative',
    zIndex: 1,
    boxShadow: tokens.shadow16,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
  },
  howTo: { color: tokens.colorNeutralForeground2, margin: '4px 0', fontSize: tokens.fontSizeBase200 },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The items in their order; who manages changes it here. The first and the last of a sitting stay where they are. */
export function AgendaItems({
  view,
  changeable,
}: {
  view: Extract<View, { view: 'agenda' }>;
  changeable: boolean;
}) {
  const styles = useStyles();
  const { press } = useActing();
  const { sitting, order: version } = view;
  const { agenda, sittingId } = sitting;
  const ownKeys = agenda.filter(isOwn).map(({ key }) => key);
  const reorder = useReorder(ownKeys, titleOf, async (itemId, to) => {
    const shown = await press({ verb: 'agenda_place', sittingId, itemId, to: to + 1, order: version });
    return shown?.view === 'agenda' && shown.notice?.code === 'agenda_moved';
  });
  const times = lineTimes(sitting);
  return (
    <>
      {changeable && ownKeys.length > 1 ? <p className={styles.howTo}>{AGENDA_PART.howToMove}</p> : null}
      <ol className={styles.list}>
        {inOrder(agenda, reorder.order).map((line, index) => (
          <li
            key={line.key}
            ref={reorder.itemRef(line.key)}
            className={mergeClasses(styles.item, reorder.lifted === line.key && styles.lifted)}
            style={shifted(reorder.shift(line.key))}
          >
            <AgendaItem line={line} number={index + 1} time={times[index] ?? null} />
            {changeable && isOwn(line) ? (
              <ItemButtons
                itemKey={line.key}
                title={agendaTitle(line)}
                sittingId={sittingId}
                reorder={reorder}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <div role="status" aria-live="assertive" className={styles.said}>
        {reorder.said}
      </div>
    </>
  );

  function titleOf(key: string): string {
    return agendaTitle(agenda.find((line) => line.key === key) ?? { fixed: null, title: '' });
  }
}

/** Neither one that every agenda has nor the reason of an urgent call. */
export function isOwn({ fixed, key }: AgendaLine): boolean {
  return fixed === null && key !== 'first';
}

/** The lines with those of the network's own in this order. */
function inOrder(lines: readonly AgendaLine[], order: readonly string[]): AgendaLine[] {
  const own = order.flatMap((key) => lines.find((line) => line.key === key) ?? []);
  let next = 0;
  return lines.map((line) => {
    if (!isOwn(line)) return line;
    next += 1;
    return own[next - 1] ?? line;
  });
}

function shifted(pixels: number): { transform: string } | undefined {
  return pixels === 0 ? undefined : { transform: `translateY(${pixels}px)` };
}
