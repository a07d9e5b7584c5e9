import { describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { writeProjects } from '../../../src/documents/write-projects.ts';
import type { ProjectsTable, ProjectsTableRow } from '../../../src/domain/files/projects-table.ts';
import { readCsv } from '../../helpers/documents/read-csv.ts';
import { HOSTILE_TEXTS } from '../../helpers/hostile/hostile-texts.ts';

const at = new Date('2027-01-10T23:30:00Z');
const full: ProjectsTableRow = {
  ...{ projectId: 'p', title: 'Moduli uguali', state: 'running', ownerName: 'Bice Finticchi', quiet: false },
  ...{ seatNames: ['Lugo', 'Cotignola'], newsAt: at, aim: 'Un modulo solo.', startedAt: at },
  step: { text: 'La bozza', ownerName: 'Aldo Provetti', dueOn: '2027-01-29', late: false },
  links: ['https://esempio.invalid/bozza', 'https://esempio.invalid/altro'],
  lastUpdate: { text: 'Bozza pronta.', seatName: 'Lugo', postedAt: at },
};
const bare: ProjectsTableRow = {
  ...full,
  ownerName: null,
  seatNames: [],
  step: null,
  links: [],
  lastUpdate: null,
};
const table = (rows: ProjectsTableRow[]): ProjectsTable => ({
  timeZone: 'Europe/Rome',
  madeOn: '2027-01-11',
  rows,
});
const csv = async (rows: ProjectsTableRow[]) =>
  readCsv(new TextDecoder().decode((await writeProjects(table(rows), 'csv')).bytes));

describe('the shared projects as a file', () => {
  it('have a row each, with what is known of them', async () => {
    const [names, one, other] = await csv([full, bare]);
    expect(one).toEqual([
      ...['Moduli uguali', 'in corso', 'Bice Finticchi', 'Lugo e Cotignola', 'Un modulo solo.', 'La bozza'],
      ...['Aldo Provetti', '29/01/2027', '11/01/2027 00:30', 'Bozza pronta.', 'Lugo', '11/01/2027 00:30'],
      ...['https://esempio.invalid/bozza https://esempio.invalid/altro', '11/01/2027 00:30'],
    ]);
    expect(names).toHaveLength(14);
    expect(other?.filter((cell) => cell !== '')).toEqual([
      ...['Moduli uguali', 'in corso', 'Un modulo solo.', '11/01/2027 00:30', '11/01/2027 00:30'],
    ]);
  });

  it('hold no formula, whatever was typed', async () => {
    for (const text of HOSTILE_TEXTS) {
      const said = { text, seatName: text, postedAt: at };
      const [, row] = await csv([{ ...full, title: text, ownerName: text, aim: text, lastUpdate: said }]);
      expect(row?.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  it('are the same in Excel, with real dates', async () => {
    const { bytes, name } = await writeProjects(table([full]), 'xlsx');
    expect(name).toBe('progetti-condivisi-2027-01-11.xlsx');
    const [sheet] = await readXlsxFile(Buffer.from(bytes));
    expect(sheet?.data[1]?.[0]).toBe('Moduli uguali');
    const news = sheet?.data[1]?.[8];
    const minutes = (instant: unknown) => instant instanceof Date && Math.round(instant.getTime() / 60_000);
    expect(minutes(news)).toBe(minutes(new Date('2027-01-11T00:30:00Z')));
  });
});
