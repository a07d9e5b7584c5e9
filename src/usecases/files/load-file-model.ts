import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import { loadMinutesFile } from '../minutes/minutes-files.ts';
import { loadPersonalDataFile } from '../personal-data/load-personal-data.ts';
import type { Tx } from '../ports/store.ts';
import { loadPracticesFile } from '../practices/practice-files.ts';
import { loadProjectsFile } from '../projects/projects-file.ts';
import { loadPublicationsFile } from '../publications/publication-files.ts';
import { loadRetentionReport } from '../retention/load-retention-report.ts';
import type { FileLoader } from './file-loader.ts';
import { loadFeed, loadSittingEvent } from './load-calendar.ts';
import { loadAttendanceFile, loadRegisterFile } from './load-register-file.ts';

/** One for each kind of file there is. */
const LOADERS: { [F in FileRequest['file']]: FileLoader<F> } = {
  feed: loadFeed,
  sitting_event: loadSittingEvent,
  register: loadRegisterFile,
  attendance: loadAttendanceFile,
  minutes: loadMinutesFile,
  personal_data: loadPersonalDataFile,
  practices: loadPracticesFile,
  retention_report: loadRetentionReport,
  projects: loadProjectsFile,
  publications: loadPublicationsFile,
};

/** What the file of this request is made of, on the data of now; null when there is no such file. */
export async function loadFileModel(
  tx: Tx,
  input: { network: Network; request: FileRequest; now: Date },
): Promise<FileModel | null> {
  // Each loader takes the requests of its own kind, which the type of the table says and a look-up forgets.
  const load = LOADERS[input.request.file] as FileLoader<FileRequest['file']>;
  return load(tx, input);
}
