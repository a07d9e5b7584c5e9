import type { Host } from './host.ts';
import { simulatedHost } from './simulated-host.ts';

/** Inside Teams the page is in a frame; the simulator opens it with the key of a person. Rejects elsewhere. */
export async function openHost(): Promise<Host> {
  const simulated = new URLSearchParams(location.search).get('as');
  if (simulated !== null) return simulatedHost(simulated);
  return (await import('./teams-host.ts')).teamsHost();
}
