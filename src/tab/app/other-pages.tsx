import {
  MenuButton,
  makeStyles,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useState } from 'react';
import { PAGE_TITLES, SHELL } from '../../texts/tab/shell.ts';
import type { PageName } from './pages.ts';

const useStyles = makeStyles({
  entry: { flexShrink: '0' },
  // As far from the bar as the links, which have a line under them.
  button: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap', marginBottom: '3px' },
  // Hung on the bar, which stands as wide as the page: the row cuts off what is hung on it.
  list: {
    position: 'absolute',
    top: '100%',
    right: '0',
    zIndex: '10',
    maxHeight: 'calc(100vh - 80px)',
    overflowY: 'auto',
    boxSizing: 'border-box',
    listStyleType: 'none',
    margin: '0',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

interface Props {
  pages: readonly PageName[];
  /** Of a link. */
  className: string;
}

/** The pages for which the row had no room, under a button at its end; nothing when it had. */
export function OtherPages({ pages, className }: Props) {
  const styles = useStyles();
  const { ref, isOverflowing } = useOverflowMenu<HTMLLIElement>();
  const [open, setOpen] = useState(false);
  const listId = useId();
  useEffect(() => {
    if (!open) return;
    const closeFromAway = ({ target }: Event) => {
      if (!(target instanceof Node && ref.current?.contains(target))) setOpen(false);
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, closeFromAway);
    return () => {
      for (const event of events) document.removeEventListener(event, closeFromAway);
    };
  }, [open, ref]);
  if (!isOverflowing) return null;
  return (
    <li ref={ref} className={styles.entry} onKeyDown={closeByKey}>
      <MenuButton
        appearance="subtle"
        className={styles.button}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {SHELL.otherPages}
      </MenuButton>
      {open ? (
        <ul id={listId} className={styles.list}>
          {pages.map((name) => (
            <OtherPage key={name} name={name} className={className} onChoose={close} />
          ))}
        </ul>
      ) : null}
    </li>
  );

  function closeByKey({ key }: KeyboardEvent): void {
    if (key === 'Escape') close();
  }

  /** The link that had the focus is gone: it stays on what brought it. */
  function close(): void {
    setOpen(false);
    ref.current?.querySelector('button')?.focus();
  }
}

function OtherPage({
  name,
  className,
  onChoose,
}: {
  name: PageName;
  className: string;
  onChoose: () => void;
}) {
  const stands = useIsOverflowItemVisible(name);
  return stands ? null : (
    <li>
      <a href={`#/${name}`} className={className} onClick={onChoose}>
        {PAGE_TITLES[name]}
      </a>
    </li>
  );
}
