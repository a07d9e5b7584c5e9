import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    listStyleType: 'none',
    margin: '8px 0 16px',
    padding: '0',
  },
  link: {
    display: 'block',
    padding: '6px 12px',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
});

export interface RowLink {
  label: string;
  /** Address within the pages. */
  href: string;
  current: boolean;
}

/** What can be shown, one at a time, as links: each can be sent, opened beside another and gone back to. */
export function LinkRow({ label, links }: { label: string; links: readonly RowLink[] }) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {links.map(({ label: words, href, current }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className={mergeClasses(styles.link, current && styles.current)}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
