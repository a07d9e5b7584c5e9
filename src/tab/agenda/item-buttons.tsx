import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { AGENDA_WORDS } from '../../texts/agenda/agenda-forms.ts';
import { AGENDA_PART, handleName, onItem } from '../../texts/tab/agenda.ts';
import { useActing } from '../app/acting.ts';
import { DownIcon, HandleIcon, UpIcon } from './icons.tsx';
import type { Reorder } from './use-reorder.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '4px', marginLeft: 'auto', flexShrink: 0 },
  handle: { touchAction: 'none', cursor: 'grab' },
  held: { cursor: 'grabbing' },
});

/** What is done to one item: moved, opened. A button that does nothing now keeps the focus of who is on it. */
export function ItemButtons({
  itemKey,
  title,
  sittingId,
  reorder,
}: {
  itemKey: string;
  title: string;
  sittingId: string;
  reorder: Reorder;
}) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { order, saving, lifted, place, handle } = reorder;
  const at = order.indexOf(itemKey);
  const last = order.length - 1;
  return (
    <div className={styles.buttons}>
      {last > 0 ? (
        <>
          <Button
            {...handle(itemKey)}
            appearance="subtle"
            icon={<HandleIcon />}
            className={mergeClasses(styles.handle, lifted === itemKey && styles.held)}
            aria-label={handleName(title, at + 1, last + 1)}
            aria-pressed={lifted === itemKey}
          />
          <Button
            appearance="subtle"
            icon={<UpIcon />}
            disabledFocusable={saving || busy || at === 0}
            aria-label={onItem(AGENDA_WORDS.up, title)}
            onClick={() => place(itemKey, at - 1)}
          />
          <Button
            appearance="subtle"
            icon={<DownIcon />}
            disabledFocusable={saving || busy || at === last}
            aria-label={onItem(AGENDA_WORDS.down, title)}
            onClick={() => place(itemKey, at + 1)}
          />
        </>
      ) : null}
      <Button
        disabledFocusable={busy}
        aria-label={onItem(AGENDA_PART.edit, title)}
        onClick={() => press({ verb: 'agenda_open', sittingId, itemId: itemKey })}
      >
        {AGENDA_PART.edit}
      </Button>
    </div>
  );
}
