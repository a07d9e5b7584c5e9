import { createTabApi } from './api/create-tab-api.ts';
import type { Host } from './app/host.ts';
import { openHost } from './app/open-host.ts';
import { readPlace } from './app/place.ts';
import { readAhead } from './app/read-ahead.ts';

const root = document.getElementById('root');
// The pages themselves are most of what is fetched: what they will show is asked for meanwhile.
const opening = openHost().then(open, () => null);
const [{ start }, opened] = await Promise.all([import('./app/start.tsx'), opening]);
if (root !== null) start(root, opened);

function open(host: Host) {
  const api = createTabApi(() => host.token());
  return { host, api: readAhead(api, { place: readPlace(location.hash), teamId: host.teamId }) };
}
