import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CALENDAR_PART } from '../../texts/tab/calendar.ts';
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

/** The years a page can show, as links that can be gone back to. */
export function YearLinks(props: { page: PageName; shown: number; choices: readonly number[] }) {
  const styles = useStyles();
  return (
    <nav aria-label={CALENDAR_PART.years}>
      <ul className={styles.list}>
        {props.choices.map((year) => (
          <li key={year}>
            <a
              href={`#/${props.page}/${year}`}
              aria-current={year === props.shown ? 'true' : undefined}
              className={mergeClasses(styles.link, year === props.shown && styles.current)}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
