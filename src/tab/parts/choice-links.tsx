import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { YEARS_LABEL } from '../../texts/tab/shell.ts';
import type { PageName } from '../app/pages.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    listStyleType: 'none',
    margin: '0 0 16px',
    padding: '0',
  },
  link: {
    display: 'block',
    padding: '4px 12px',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    fontWeight: tokens.fontWeightBold,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: '3px 11px',
  },
});

export interface ChoiceLink {
  label: string;
  /** Part of the page, see `Place`. */
  part: string;
  current: boolean;
}

/** What a page can show, one at a time, as links that can be gone back to. */
export function ChoiceLinks(props: { page: PageName; label: string; links: readonly ChoiceLink[] }) {
  const styles = useStyles();
  return (
    <nav aria-label={props.label}>
      <ul className={styles.list}>
        {props.links.map(({ label, part, current }) => (
          <li key={part}>
            <a
              href={part === '' ? `#/${props.page}` : `#/${props.page}/${part}`}
              aria-current={current ? 'true' : undefined}
              className={mergeClasses(styles.link, current && styles.current)}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The years a page can show. */
export function YearLinks(props: { page: PageName; shown: number; choices: readonly number[] }) {
  const links = props.choices.map((year) => ({
    ...{ label: String(year), part: String(year), current: year === props.shown },
  }));
  return <ChoiceLinks page={props.page} label={YEARS_LABEL} links={links} />;
}
