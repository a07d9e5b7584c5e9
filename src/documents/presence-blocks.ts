import type { PresenceRow, PresenceTable } from '../domain/files/presence-table.ts';
import {
  arrivalsText,
  closingText,
  correctionText,
  coverageText,
  departuresText,
  groupTitle,
  PRESENCE_WORDS,
  qualityText,
  rowPresenceText,
  sealText,
} from '../texts/documents/presence-document.ts';
import type { Block, TableBlock } from './sheet.ts';
import { heading, paragraph } from './sheet.ts';

/** Points: room for a signature by hand. */
const SIGNATURE_ROW = 34;

interface PresenceLayout {
  presence: PresenceTable;
  timeZone: string;
  /** With an empty column to sign in. */
  toSign: boolean;
}

/** Coverage and quorum, then members, managers and operators apart, then the corrections. */
export function presenceBlocks(layout: PresenceLayout): Block[] {
  const { presence, timeZone } = layout;
  return [
    paragraph(coverageText(presence, timeZone)),
    ...groupBlocks(PRESENCE_WORDS.members, presence.members, layout),
    ...groupBlocks(PRESENCE_WORDS.managers, presence.managers, layout),
    ...groupBlocks(PRESENCE_WORDS.operators, presence.operators, layout),
    paragraph(closingText(presence, timeZone), 'note'),
    ...correctionBlocks(presence, timeZone),
    ...sealBlocks(presence),
  ];
}

function groupBlocks(name: string, rows: readonly PresenceRow[], layout: PresenceLayout): Block[] {
  return [
    heading(3, groupTitle(name, rows)),
    rows.length === 0 ? paragraph(PRESENCE_WORDS.nobody) : presenceTable(rows, layout),
  ];
}

function presenceTable(rows: readonly PresenceRow[], layout: PresenceLayout): TableBlock {
  const { presence, timeZone, toSign } = layout;
  const closed = presence.closedAt !== null;
  const columns = [
    { title: PRESENCE_WORDS.seat, share: 19 },
    { title: PRESENCE_WORDS.name, share: 21 },
    { title: PRESENCE_WORDS.quality, share: 20 },
    { title: PRESENCE_WORDS.presence, share: 20 },
    { title: PRESENCE_WORDS.arrival, share: 9 },
    { title: PRESENCE_WORDS.departure, share: 13 },
  ];
  return {
    block: 'table',
    columns: toSign ? [...columns, { title: PRESENCE_WORDS.signature, share: 32 }] : columns,
    headerRow: true,
    rowHeader: 1,
    rows: rows.map((row) => [
      row.seatName ?? '–',
      row.name,
      qualityText(row),
      rowPresenceText(row, closed),
      arrivalsText(row, timeZone),
      departuresText(row, timeZone),
      ...(toSign ? [''] : []),
    ]),
    minRowHeight: toSign ? SIGNATURE_ROW : 0,
  };
}

function sealBlocks(presence: PresenceTable): Block[] {
  const text = sealText(presence);
  return text === null ? [] : [paragraph(text, 'note')];
}

function correctionBlocks(presence: PresenceTable, timeZone: string): Block[] {
  if (presence.corrections.length === 0) return [];
  return [
    heading(3, PRESENCE_WORDS.corrections),
    { block: 'list', items: presence.corrections.map((entry) => correctionText(entry, timeZone)) },
  ];
}
