import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SITTING_PAGE, SITTING_PARTS } from '../../texts/tab/sitting.ts';
import type { SittingPartName } from '../app/addresses.ts';
import { sittingAddress } from '../app/addresses.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    listStyleType: 'none',
    margin: '8px 0 20px',
    padding: '0',
  },
  link: {
    display: 'block',
    padding: '6px 12px',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorBrandBackground,
    borderRightColor: tokens.colorBrandBackground,
    borderBottomColor: tokens.colorBrandBackground,
    borderLeftColor: tokens.colorBrandBackground,
  },
});

/** Links, so that each part has an address that can be sent, opened beside another and gone back to. */
export function PartLinks({
  sittingId,
  current,
  parts,
}: {
  sittingId: string;
  current: SittingPartName;
  parts: readonly SittingPartName[];
}) {
  const styles = useStyles();
  return (
    <nav aria-label={SITTING_PAGE.parts}>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part}>
            <a
              href={sittingAddress(sittingId, part)}
              aria-current={part === current ? 'page' : undefined}
              className={mergeClasses(styles.link, part === current && styles.current)}
            >
              {SITTING_PARTS[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
