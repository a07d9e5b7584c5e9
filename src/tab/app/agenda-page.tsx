import { useCallback } from 'react';
import type { SittingRef } from '../../domain/sittings/sitting-ref.ts';
import { useTab } from './tab-context.ts';
import { ViewPage } from './view-page.tsx';

/** The agenda of one sitting that the address names, among those of the page. */
export function AgendaPage({ sittingRef }: { sittingRef: SittingRef }) {
  const { api, network } = useTab();
  const { networkId } = network;
  return (
    <ViewPage
      read={useCallback(
        () => api.press(networkId, { verb: 'agenda_show', ref: sittingRef }),
        [api, networkId, sittingRef],
      )}
    />
  );
}
