import type { NetworkSettings } from '../settings/settings.ts';

/**
 * - `setup`: the app is in the team, the coordinator has not confirmed calendar and seats yet; nothing is sent
 * - `active`: the calendar runs
 * - `removed`: the app was taken out of the team; nothing is sent, the data waits for its retention time
 */
export type NetworkStatus = 'setup' | 'active' | 'removed';

/** One network ("Rete"): exactly one Microsoft team of one tenant. No data crosses from one to another. */
export interface Network {
  id: string;
  tenantId: string;
  /** `19:…@thread.tacv2` id of the team (also the id of its General channel). */
  teamId: string;
  name: string;
  /** Channel in which the network is convened, without any `;messageid=` part. */
  channelId: string;
  /** Connector address, refreshed from every verified inbound activity. */
  serviceUrl: string;
  /** `28:…` id under which the bot was addressed. */
  botId: string;
  status: NetworkStatus;
  /** When the coordinator confirmed the set-up; null before. A network removed and added again resumes from it. */
  setUpAt: Date | null;
  settings: NetworkSettings;
  /** Instant at which the sweep must look at this network again; null when nothing is to come. */
  nextDueAt: Date | null;
}
