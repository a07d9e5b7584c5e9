import type { AuditEntry } from '../../domain/network/audit-entry.ts';
import type { SettingChange } from '../../domain/settings/settings-change.ts';
import type { SettingsRecord } from '../../domain/view/settings-view.ts';
import type { Tx } from '../ports/store.ts';

const SHOWN = 20;

/** The acts that change settings, as the audit log names them. */
export const SETTINGS_ACTS = ['settings', 'setup'] as const;

/** Who has changed which settings, newest first, as the audit log has it. */
export async function settingsHistory(tx: Tx, networkId: string): Promise<SettingsRecord[]> {
  const entries = await tx.audit.done(networkId, SETTINGS_ACTS, SHOWN);
  if (entries.length === 0) return [];
  const people = await tx.people.list(networkId);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return entries.map((entry) => ({
    at: entry.at,
    byName: nameOf(entry.actorId),
    inNameOf: nameOf(entry.delegated?.inNameOf ?? null),
    changes: changesIn(entry),
  }));
}

/** Details are whatever the program of their day wrote. */
function changesIn({ details }: AuditEntry): SettingChange[] | null {
  const { changes } = details;
  return Array.isArray(changes) ? changes.filter(isChange) : null;
}

function isChange(value: unknown): value is SettingChange {
  if (typeof value !== 'object' || value === null) return false;
  const { field, from, to } = value as Partial<Record<keyof SettingChange, unknown>>;
  return typeof field === 'string' && typeof from === 'string' && typeof to === 'string';
}
