import type { SeatEntry } from '../network/seat-lines.ts';
import type { FormProblem } from '../reading/form-problem.ts';
import type { NetworkSettings } from '../settings/settings.ts';
import type { SettingChange } from '../settings/settings-change.ts';
import type { EffectGroup } from '../settings/settings-effect.ts';

/** The settings are several forms in chat, where one card of all of them would be too long; one page in the tab. */
export type SettingsPage = 'rules' | 'reminders' | 'seats' | 'retention' | 'history';

/**
 * What became of the form. `preview`: nothing is saved, `effects` says what would be. `unchanged`: nothing in it
 * differed from what holds. `refused`: nothing is saved, see the problems.
 */
export type SettingsOutcome = 'shown' | 'saved' | 'unchanged' | 'preview' | 'refused';

/** One change of the settings, as the audit log has it. */
export interface SettingsRecord {
  at: Date;
  /** Null when the person is no longer known. */
  byName: string | null;
  /** Who is acted for, when a deputy acted; null otherwise, or when no longer known. */
  inNameOf: string | null;
  /** Empty: the values proposed were confirmed. Null for an entry from before changes were kept one by one. */
  changes: SettingChange[] | null;
}

export interface SettingsView {
  view: 'settings';
  page: SettingsPage;
  networkId: string;
  /** As stored now. */
  settings: NetworkSettings;
  seats: SeatEntry[];
  outcome: SettingsOutcome;
  /** By field, what was typed and is not saved; empty unless previewed or refused. */
  typed: Record<string, string>;
  problems: FormProblem[];
  /** What goes out differently, of what was saved or would be. */
  effects: EffectGroup[];
  /** Newest first, the last few. */
  history: SettingsRecord[];
}
