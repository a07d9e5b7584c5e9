import type { ProjectsTable, ProjectsTableRow } from '../domain/files/projects-table.ts';
import { numericDateOf } from '../texts/dates.ts';
import { joinNames } from '../texts/plurals.ts';
import { projectStateLabel } from '../texts/projects/projects.ts';
import { PROJECTS_FILE_WORDS as WORDS } from '../texts/projects/projects-file.ts';
import type { WrittenFile } from '../usecases/ports/file-writer.ts';
import { projectsFileName } from './file-names.ts';
import type { Grid, GridCell } from './tables/grid.ts';
import { wallTimeCell } from './tables/grid.ts';
import { writeTable } from './tables/write-table.ts';

/** The shared projects, one a row. */
export function writeProjects(projects: ProjectsTable, format: 'xlsx' | 'csv'): Promise<WrittenFile> {
  return writeTable(projectsGrid(projects), projectsFileName(projects.madeOn, format), format);
}

function projectsGrid({ rows, timeZone }: ProjectsTable): Grid {
  return {
    name: WORDS.sheet,
    rows: [Object.values(WORDS.columns), ...rows.map((row) => cells(row, timeZone))],
    titleRows: [],
    titleHeight: null,
    widths: [40, 14, 24, 30, 50, 40, 24, 14, 18, 50, 20, 18, 40, 18],
    frozenColumns: 1,
  };
}

/** In the order of the columns. */
function cells(row: ProjectsTableRow, timeZone: string): GridCell[] {
  const { step, lastUpdate } = row;
  const due = step?.dueOn ?? null;
  return [
    ...[row.title, projectStateLabel(row.state), row.ownerName, joinNames(row.seatNames), row.aim],
    ...[step?.text ?? null, step?.ownerName ?? null, due === null ? null : numericDateOf(due)],
    wallTimeCell(row.newsAt, timeZone),
    ...[lastUpdate?.text ?? null, lastUpdate?.seatName ?? null],
    lastUpdate === null ? null : wallTimeCell(lastUpdate.postedAt, timeZone),
    ...[row.links.join('\n'), wallTimeCell(row.startedAt, timeZone)],
  ];
}
