import * as z from 'zod';
import type { Activity } from './activity-shape.ts';

/** Invokes answered with what a dialog shows (platform facts §3.5). */
const DIALOG_INVOKES = [
  'task/fetch',
  'task/submit',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
] as const;

export type DialogInvoke = (typeof DIALOG_INVOKES)[number];

/** What a dialog sends. */
export interface DialogRequest {
  invoke: DialogInvoke;
  /** The button's data with the inputs merged into them; empty when there are none. */
  data: Record<string, unknown>;
}

const shape = z.object({
  name: z.enum(DIALOG_INVOKES),
  value: z.object({ data: z.record(z.string(), z.unknown()).catch({}) }).catch({ data: {} }),
});

/** Null when the activity is no invoke of a dialog. */
export function dialogRequest({
  type,
  name,
  value,
}: Pick<Activity, 'type' | 'name' | 'value'>): DialogRequest | null {
  if (type !== 'invoke') return null;
  const read = shape.safeParse({ name, value });
  return read.success ? { invoke: read.data.name, data: read.data.value.data } : null;
}
