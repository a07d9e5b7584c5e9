import { localDate } from '../../domain/calendar/wall-time.ts';
import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { View } from '../../domain/view/view.ts';
import type { Context } from '../context.ts';
import type { Asked } from '../files/show-files.ts';
import { tableAddresses } from '../files/show-files.ts';
import type { Tx } from '../ports/store.ts';
import { listProjects } from './project-rows.ts';

/** Where the list of projects is downloaded: Excel, CSV. Everybody of the network sees all of it anyway. */
export async function projectFilesView(context: Context, tx: Tx, asked: Asked): Promise<View> {
  const files = await tableAddresses(context, tx, { ...asked, file: 'projects' });
  return { view: 'project_files', networkId: asked.caller.network.id, files };
}

/** The projects of a network, each with the last thing that was said of it, as a file. */
export async function loadProjectsFile(
  tx: Tx,
  input: { network: Network; request: Extract<FileRequest, { file: 'projects' }>; now: Date },
): Promise<FileModel> {
  const { network, request, now } = input;
  const { timeZone } = network.settings.calendar;
  const updates = await tx.projects.lastUpdates(network.id);
  const rows = (await listProjects(tx, network, now)).map(({ project, row }) => {
    const last = updates.find(({ projectId }) => projectId === project.id);
    return {
      ...row,
      aim: project.aim,
      links: project.links.map(({ url }) => url),
      lastUpdate:
        last === undefined ? null : { text: last.text, seatName: last.seatName, postedAt: last.postedAt },
      startedAt: project.createdAt,
    };
  });
  const projects = { timeZone, madeOn: localDate(now, timeZone), rows };
  return { file: 'projects', format: request.format, projects };
}
