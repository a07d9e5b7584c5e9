import type { PresenceRow, PresenceTable } from '../domain/files/presence-table.ts';
import type { SittingHeader } from '../domain/files/sitting-header.ts';
import { DOCUMENT_WORDS, sittingName } from '../texts/documents/documents.ts';
import {
  belowTexts,
  PRESENCE_WORDS,
  spellModeText,
  stateText,
} from '../texts/documents/presence-document.ts';
import { roleLabel } from '../texts/labels.ts';
import { correctionChangeText } from '../texts/register/register-changes.ts';
import type { Grid, GridCell } from './tables/grid.ts';
import { wallTimeCell } from './tables/grid.ts';

const WORDS = PRESENCE_WORDS;

/** One row for each stretch of presence, so that who left and came back has two; one for who was not there. */
export function presenceGrid(header: SittingHeader, presence: PresenceTable): Grid {
  const closed = presence.closedAt !== null;
  const group = (name: string, rows: readonly PresenceRow[]) =>
    rows.flatMap((row) => presenceRows(row, closed, header.timeZone).map((cells) => [name, ...cells]));
  return {
    name: WORDS.title,
    rows: [
      [
        ...[WORDS.group, WORDS.seat, WORDS.name, WORDS.role, WORDS.presence, WORDS.inPlaceOf],
        ...[WORDS.substitute, WORDS.arrival, WORDS.departure],
      ],
      ...group(WORDS.members, presence.members),
      ...group(WORDS.managers, presence.managers),
      ...group(WORDS.operators, presence.operators),
    ],
    titleRows: [],
    titleHeight: null,
    widths: [14, 24, 30, 18, 24, 28, 28, 18, 18],
    frozenColumns: 0,
  };
}

function presenceRows(row: PresenceRow, closed: boolean, timeZone: string): GridCell[][] {
  const who = [row.seatName, row.name, roleLabel(row.role)];
  const places = [row.inPlaceOf, row.substituteName];
  if (row.spells.length === 0) return [[...who, stateText(row, closed), ...places, null, null]];
  return row.spells.map((spell) => [
    ...who,
    spellModeText(spell),
    ...places,
    wallTimeCell(spell.arrivedAt, timeZone),
    spell.leftAt === null ? null : wallTimeCell(spell.leftAt, timeZone),
  ]);
}

/** Figures of the sitting, and under them the corrections made after the register was closed. */
export function figuresGrid(header: SittingHeader, presence: PresenceTable): Grid {
  const rows = figureRows(header, presence);
  const corrections = correctionRows(presence, header.timeZone);
  return {
    name: WORDS.figures,
    rows: [[WORDS.figure, WORDS.value], ...rows, ...corrections],
    titleRows: corrections.length === 0 ? [] : [rows.length + 2],
    titleHeight: null,
    widths: [38, 40, 30, 70],
    frozenColumns: 0,
  };
}

function figureRows(header: SittingHeader, presence: PresenceTable): GridCell[][] {
  const { timeZone } = header;
  return [
    [WORDS.sitting, sittingName(header)],
    [DOCUMENT_WORDS.when, wallTimeCell(header.startsAt, timeZone)],
    [WORDS.minutes, header.durationMinutes],
    [DOCUMENT_WORDS.place, header.place],
    [WORDS.seatsCovered, presence.seatsCovered],
    [WORDS.seatsTotal, presence.seatsTotal],
    ...quorumRows(presence, timeZone),
    [
      WORDS.closedAt,
      presence.closedAt === null ? WORDS.stillOpen : wallTimeCell(presence.closedAt, timeZone),
    ],
    ...(presence.closedAt === null || presence.seal === null ? [] : [[WORDS.seal, presence.seal]]),
  ];
}

function quorumRows({ quorum }: PresenceTable, timeZone: string): GridCell[][] {
  if (quorum === null) return [];
  return [
    [WORDS.quorumNeeded, quorum.needed],
    [WORDS.quorumReached, quorum.reached ? WORDS.yes : WORDS.no],
    ...belowTexts(quorum.below, timeZone).map((text): GridCell[] => [WORDS.quorumMissing, text]),
  ];
}

/** An empty row, a row of titles, one row for each correction; nothing when there is none. */
function correctionRows({ corrections }: PresenceTable, timeZone: string): GridCell[][] {
  if (corrections.length === 0) return [];
  return [
    [],
    [WORDS.correctedAt, WORDS.correctedBy, WORDS.correctedPerson, WORDS.change],
    ...corrections.map((entry): GridCell[] => [
      wallTimeCell(entry.at, timeZone),
      entry.byName,
      entry.personName,
      correctionChangeText(entry, timeZone),
    ]),
  ];
}
