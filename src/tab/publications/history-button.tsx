import { Button } from '@fluentui/react-components';
import type { Publication } from '../../domain/publications/publication.ts';
import { PUBLICATION_HISTORY_WORDS } from '../../texts/publications/publication-history.ts';
import { useActing } from '../app/acting.ts';

/** Leads to the versions of an item that has more than one. */
export function HistoryButton({ publication }: { publication: Publication }) {
  const { busy, press } = useActing();
  const { networkId, id: publicationId, version } = publication;
  if (version === 1) return null;
  return (
    <Button disabled={busy} onClick={() => press({ verb: 'publication_history', networkId, publicationId })}>
      {PUBLICATION_HISTORY_WORDS.open}
    </Button>
  );
}
