import { makeStyles, mergeClasses, Overflow, OverflowItem, tokens } from '@fluentui/react-components';
import { PAGE_TITLES, SHELL } from '../../texts/tab/shell.ts';
import { OtherPages } from './other-pages.tsx';
import type { PageName } from './pages.ts';

const useStyles = makeStyles({
  bar: {
    position: 'relative',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: '20px',
  },
  list: {
    display: 'flex',
    flexWrap: 'nowrap',
    alignItems: 'center',
    minWidth: '0',
    overflow: 'hidden',
    listStyleType: 'none',
    margin: '0',
    padding: '0',
  },
  entry: { flexShrink: '0' },
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

interface Props {
  pages: readonly PageName[];
  current: PageName;
}

/**
 * Links, so that a page can be opened beside another and gone back to. One row: the pages for which it has no room are
 * under a button at its end, never the current one.
 */
export function Menu({ pages, current }: Props) {
  const styles = useStyles();
  return (
    <nav aria-label={SHELL.menu} className={styles.bar}>
      <Overflow>
        <ul className={styles.list}>
          {pages.map((name) => (
            <OverflowItem key={name} id={name} pinned={name === current}>
              <li className={styles.entry}>
                <a
                  href={`#/${name}`}
                  aria-current={name === current ? 'page' : undefined}
                  className={mergeClasses(styles.link, name === current && styles.current)}
                >
                  {PAGE_TITLES[name]}
                </a>
              </li>
            </OverflowItem>
          ))}
          <OtherPages pages={pages} className={styles.link} />
        </ul>
      </Overflow>
    </nav>
  );
}
