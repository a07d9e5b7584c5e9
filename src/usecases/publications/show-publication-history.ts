import type { Publication } from '../../domain/publications/publication.ts';
import type { PublicationView } from '../../domain/view/publication-view.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';

/** The versions kept of an item, newest first. */
export async function publicationHistory(
  tx: Tx,
  { caller: { network }, publication }: { caller: Caller; publication: Publication },
): Promise<Extract<PublicationView, { view: 'publication_history' }>> {
  const versions = await tx.publications.versions(network.id, publication.id);
  const names = new Map((await tx.people.list(network.id)).map(({ id, name }) => [id, name]));
  return {
    view: 'publication_history',
    networkId: network.id,
    publicationId: publication.id,
    title: publication.title,
    versions: versions.map(({ publicationId: _id, editedBy, ...version }) => ({
      ...version,
      editorName: names.get(editedBy ?? '') ?? null,
    })),
    timeZone: network.settings.calendar.timeZone,
  };
}
