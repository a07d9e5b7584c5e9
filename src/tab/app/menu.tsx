import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { PAGE_TITLES, SHELL } from '../../texts/tab/shell.ts';
import type { PageName } from './pages.ts';

const useStyles = makeStyles({
  bar: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: '20px' },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    position: 'relative',
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    '@media (max-width: 719px)': { flexWrap: 'nowrap', overflowX: 'auto' },
  },
  link: {
    display: 'block',
    padding: '10px 12px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

/** Links, so that a page can be opened beside another and gone back to; on a phone the row is moved sideways. */
export function Menu({ pages, current }: { pages: readonly PageName[]; current: PageName }) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the row is longer than the page, and who comes by a link would not see where they are.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`[href="#/${current}"]`);
    if (list.current === null || link == null) return;
    list.current.scrollLeft = link.offsetLeft - (list.current.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label={SHELL.menu} className={styles.bar}>
      <ul ref={list} className={styles.list}>
        {pages.map((name) => (
          <li key={name}>
            <a
              href={`#/${name}`}
              aria-current={name === current ? 'page' : undefined}
              className={mergeClasses(styles.link, name === current && styles.current)}
            >
              {PAGE_TITLES[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
