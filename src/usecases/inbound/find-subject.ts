import { parseRef } from '../../domain/sittings/sitting-ref.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import type { DecidedAction, Subject } from './press-handler.ts';

/**
 * The things a card names. `networkId` is what the card says of itself; `thingOf` the network the thing is stored
 * under, which nobody outside it may learn.
 */
export interface FoundSubject {
  subject: Subject;
  networkId: string | null;
  thingOf: string | null;
}

const NOTHING: FoundSubject = { subject: { sitting: null, draft: null }, networkId: null, thingOf: null };

/** Looks up what a card names; a network named beside a thing is ignored. */
export async function findSubject(tx: Tx, action: DecidedAction): Promise<FoundSubject> {
  if ('sittingId' in action) {
    const sitting = await tx.sittings.find(action.sittingId);
    return { ...NOTHING, subject: { sitting, draft: null }, thingOf: sitting?.networkId ?? null };
  }
  if ('draftId' in action && action.draftId !== null) {
    const draft = await tx.drafts.byId(action.draftId);
    return { ...NOTHING, subject: { sitting: null, draft }, thingOf: draft?.networkId ?? null };
  }
  if ('ref' in action) return { ...NOTHING, ...(await networkOfRef(tx, action.ref)) };
  return { ...NOTHING, networkId: 'networkId' in action ? action.networkId : null };
}

async function networkOfRef(tx: Tx, ref: string): Promise<Partial<FoundSubject>> {
  const parsed = parseRef(ref);
  if (parsed.ref === 'series') return { networkId: parsed.networkId };
  if (parsed.ref === 'unreadable') return {};
  return { thingOf: (await tx.sittings.find(parsed.sittingId))?.networkId ?? null };
}

/** Drops what belongs to another network: to the caller it does not exist. */
export function keepOwn(subject: Subject, caller: Caller): Subject {
  const { sitting, draft } = subject;
  return {
    sitting: sitting?.networkId === caller.network.id ? sitting : null,
    draft: draft?.networkId === caller.network.id ? draft : null,
  };
}
