import type { DeliveryKind } from '../delivery/delivery.ts';
import type { Outlook, OutlookLine, OutlookSitting } from './outlook-of-settings.ts';

/** What a message of the plan is about: a sitting, by its (new) start, or an action, by its date `yyyy-MM-dd`. */
export type EffectSubject = { sittingAt: Date } | { actionDueOn: string };

interface LineOf {
  lineKey: string;
  kind: DeliveryKind;
  of: EffectSubject;
  /** It changes because the date of its sitting does. */
  withDate: boolean;
}

/**
 * One thing that will be different after a change of the settings. Instants that are null: at once.
 *
 * - `date_kept`: the rule would put it elsewhere, but a stored sitting keeps its date; moving it is an act of its own
 * - `place_changed`: place or link; of a convened sitting the cards sent are corrected
 * - `line_stays`: went out already; the new plan has it at another time and it does not go out again
 */
export type SettingsEffect =
  | { effect: 'date_moved'; from: Date; to: Date }
  | { effect: 'date_added' | 'date_gone'; at: Date }
  | { effect: 'date_kept'; at: Date; convened: boolean }
  | { effect: 'place_changed'; at: Date; convened: boolean }
  | { effect: 'answer_by_moved'; sittingAt: Date; from: Date | null; to: Date | null }
  /** The monthly post of new practices; null: none. */
  | { effect: 'digest_moved'; from: Date | null; to: Date | null }
  | (LineOf & { effect: 'line_moved'; from: Date | null; to: Date | null })
  | (LineOf & { effect: 'line_added' | 'line_gone' | 'line_stays'; at: Date | null });

/** Effects that are told together: the first of them, and how many more there are. */
export interface EffectGroup {
  first: SettingsEffect;
  others: number;
}

/** Everything that differs between what is to come before and after a change; nothing when nothing does. */
export function settingsEffects(before: Outlook, after: Outlook, now: Date): SettingsEffect[] {
  const sittings = pairs(before.sittings, after.sittings).flatMap(([old, next]) =>
    sittingEffects(old, next, now),
  );
  const actions = pairs(before.actions, after.actions).flatMap(([old, next]) =>
    lineEffects(old?.lines ?? [], next?.lines ?? [], {
      of: { actionDueOn: (next ?? old)?.dueOn ?? '' },
      withDate: false,
    }),
  );
  const digest: SettingsEffect[] = isSame(before.digestAt, after.digestAt)
    ? []
    : [{ effect: 'digest_moved', from: before.digestAt, to: after.digestAt }];
  return [...sittings, ...actions, ...digest];
}

/** The effects as they are told: dates first, then each line of the plan once, with its first message. */
export function groupEffects(effects: readonly SettingsEffect[]): EffectGroup[] {
  const groups = new Map<string, EffectGroup>();
  for (const effect of effects) {
    const key = groupKey(effect);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: effect, others: 0 });
    else group.others += 1;
  }
  return [...groups.values()].sort((a, b) => ORDER[a.first.effect] - ORDER[b.first.effect]);
}

const ORDER: Readonly<Record<SettingsEffect['effect'], number>> = {
  date_kept: 0,
  date_moved: 1,
  date_added: 2,
  date_gone: 3,
  place_changed: 4,
  answer_by_moved: 5,
  line_moved: 6,
  line_added: 7,
  line_gone: 8,
  line_stays: 9,
  digest_moved: 10,
};

function groupKey(effect: SettingsEffect): string {
  if ('lineKey' in effect) return `${effect.effect} ${effect.withDate ? 'with the date' : effect.lineKey}`;
  return 'convened' in effect ? `${effect.effect} ${effect.convened}` : effect.effect;
}

function sittingEffects(
  old: OutlookSitting | undefined,
  next: OutlookSitting | undefined,
  now: Date,
): SettingsEffect[] {
  const known = next ?? old;
  if (known === undefined) return [];
  const sittingAt = known.startsAt;
  const moved = old?.startsAt.getTime() !== next?.startsAt.getTime();
  const lines = lineEffects(old?.lines ?? [], next?.lines ?? [], { of: { sittingAt }, withDate: moved });
  if (old === undefined) return [{ effect: 'date_added', at: sittingAt }, ...lines];
  if (next === undefined) return [{ effect: 'date_gone', at: sittingAt }, ...lines];
  return [...dateEffects(old, next, now), ...lines];
}

function dateEffects(old: OutlookSitting, next: OutlookSitting, now: Date): SettingsEffect[] {
  const { startsAt: at, convened } = next;
  const effects: SettingsEffect[] = [];
  if (!isSame(old.startsAt, at)) effects.push({ effect: 'date_moved', from: old.startsAt, to: at });
  if (next.fixed && at > now && !isSame(old.ruledAt, next.ruledAt))
    effects.push({ effect: 'date_kept', at, convened });
  if (old.place !== next.place || old.link !== next.link)
    effects.push({ effect: 'place_changed', at, convened });
  if (!isSame(old.answerBy, next.answerBy))
    effects.push({ effect: 'answer_by_moved', sittingAt: at, from: old.answerBy, to: next.answerBy });
  return effects;
}

function lineEffects(
  before: readonly OutlookLine[],
  after: readonly OutlookLine[],
  common: Pick<LineOf, 'of' | 'withDate'>,
): SettingsEffect[] {
  const keys = new Set([...before, ...after].map((line) => line.lineKey));
  return [...keys].flatMap((lineKey): SettingsEffect[] => {
    const old = before.find((line) => line.lineKey === lineKey);
    const next = after.find((line) => line.lineKey === lineKey);
    const kind = (next ?? old)?.kind;
    if (kind === undefined) return [];
    const line = { lineKey, kind, ...common };
    if (old === undefined) {
      return next?.state === 'to_send' ? [{ ...line, effect: 'line_added', at: next.at }] : [];
    }
    if (next === undefined)
      return old.state === 'to_send' ? [{ ...line, effect: 'line_gone', at: old.at }] : [];
    if (isSame(old.at, next.at)) return [];
    if (next.state === 'decided') return [{ ...line, effect: 'line_stays', at: next.at }];
    return [{ ...line, effect: 'line_moved', from: old.at, to: next.at }];
  });
}

/** What is there before and after under one key, in the order of the latter; either may be missing. */
function pairs<T extends { key: string }>(
  before: readonly T[],
  after: readonly T[],
): [T | undefined, T | undefined][] {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const kept = new Set(after.map((entry) => entry.key));
  const gone = before.filter((entry) => !kept.has(entry.key));
  return [
    ...after.map((entry): [T | undefined, T | undefined] => [old.get(entry.key), entry]),
    ...gone.map((entry): [T | undefined, T | undefined] => [entry, undefined]),
  ];
}

function isSame(one: Date | null, other: Date | null): boolean {
  return one?.getTime() === other?.getTime();
}
