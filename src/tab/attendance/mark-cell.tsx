import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SeatMark } from '../../domain/register/seat-presence.ts';
import { markLetter } from '../../texts/sittings/attendance-year.ts';

/** Pixels, the space around included. */
export const CELL = { width: 36, height: 28 } as const;

const HATCH = 'mark-hatch';
const DOTS = 'mark-dots';
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  box: {
    fill: 'transparent',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1px',
    forcedColorAdjust: 'none',
    [FORCED]: { stroke: 'CanvasText' },
  },
  full: { fill: tokens.colorBrandBackground, [FORCED]: { fill: 'Highlight' } },
  hatched: { fill: `url(#${HATCH})` },
  dotted: { fill: `url(#${DOTS})` },
  pale: { fill: tokens.colorBrandBackground2, [FORCED]: { fill: 'Canvas' } },
  dashed: { strokeDasharray: '4 3' },
  unknown: { strokeDasharray: '1 3' },
  letter: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '13px',
    fontWeight: tokens.fontWeightBold,
    forcedColorAdjust: 'none',
    [FORCED]: { fill: 'CanvasText' },
  },
  onFull: { fill: tokens.colorNeutralForegroundOnBrand, [FORCED]: { fill: 'HighlightText' } },
  ground: { fill: tokens.colorBrandBackground2, [FORCED]: { fill: 'Canvas' } },
  ink: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '1px', [FORCED]: { stroke: 'CanvasText' } },
  dot: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'CanvasText' } },
});

type Style = keyof ReturnType<typeof useStyles>;

/** Represented: filled, each in its own way. Not represented: empty, told by the border. */
const LOOKS: Readonly<Record<SeatMark, Style | null>> = {
  in_person: 'full',
  remote: 'hatched',
  substitute: 'dotted',
  covered: 'pale',
  excused: 'dashed',
  absent: null,
  not_covered: null,
  no_register: 'unknown',
};

/** The fillings that cells refer to; once in a page that has any. */
export function MarkPatterns() {
  const styles = useStyles();
  const common = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern id={HATCH} {...common} patternTransform="rotate(45)">
          <rect width="8" height="8" className={styles.ground} />
          <line x1="1" y1="0" x2="1" y2="8" className={styles.ink} />
        </pattern>
        <pattern id={DOTS} {...common}>
          <rect width="8" height="8" className={styles.ground} />
          <circle cx="2" cy="2" r="1.2" className={styles.dot} />
          <circle cx="6" cy="6" r="1.2" className={styles.dot} />
        </pattern>
      </defs>
    </svg>
  );
}

/** One municipality at one sitting; null: it was not in the network, and there is nothing to draw. */
export function MarkCell({ mark, x }: { mark: SeatMark | null; x: number }) {
  const styles = useStyles();
  if (mark === null) return null;
  const look = LOOKS[mark];
  return (
    <g>
      <rect
        x={x + 2}
        y={2}
        width={CELL.width - 4}
        height={CELL.height - 4}
        rx={3}
        className={mergeClasses(styles.box, look !== null && styles[look])}
      />
      {look === 'hatched' || look === 'dotted' ? (
        <rect
          x={x + CELL.width / 2 - 8}
          y={5}
          width={16}
          height={CELL.height - 10}
          className={styles.ground}
        />
      ) : null}
      <text
        x={x + CELL.width / 2}
        y={CELL.height / 2 + 5}
        textAnchor="middle"
        className={mergeClasses(styles.letter, mark === 'in_person' && styles.onFull)}
      >
        {markLetter(mark)}
      </text>
    </g>
  );
}
