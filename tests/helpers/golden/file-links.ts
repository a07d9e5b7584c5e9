import type { View } from '../../../src/domain/view/view.ts';
import { aSittingCardView, aViewer, networkId, networkName } from './card-views.ts';

const base = 'https://rete-urp.example.org/files/0a1b2c3d-0000-4000-8000-0000000000bb';
const token = 'Gettone_inventato-di-quarantatre-caratteri-xyz';

/** Cards about calendars outside Teams, by the name of their golden file. */
export function goldenFileLinks(): Record<string, View> {
  const feed = { networkId, networkName, url: `${base}/${token}/calendario.ics` };
  return {
    'feed-address': { view: 'feed_address', ...feed, canRenew: false, renewed: false },
    'feed-address-renewed': { view: 'feed_address', ...feed, canRenew: true, renewed: true },
    'renew-feed': { view: 'renew_feed', networkId, networkName, linkId: 'collegamento-1' },
    'sitting-calendar-file': aSittingCardView({
      viewer: aViewer({ state: 'in_person', seq: 1 }),
      calendarUrl: `${base}/${token}/seduta.ics`,
      refreshFor: [],
    }),
  };
}
