import { parseRef } from '../../domain/sitting-ref.ts';
import type { Caller } from '../context.ts';
import type { Tx } from '../ports/store.ts';
import type { DecidedAction, Subject } from './press-handler.ts';

/** The things a card names, and the network they belong to; a network named beside a thing is ignored. */
export async function findSubject(
  tx: Tx,
  action: DecidedAction,
): Promise<{ subject: Subject; networkId: string | null }> {
  if ('sittingId' in action) {
    const sitting = await tx.sittings.find(action.sittingId);
    return { subject: { sitting, draft: null }, networkId: sitting?.networkId ?? null };
  }
  if ('draftId' in action && action.draftId !== null) {
    const draft = await tx.drafts.byId(action.draftId);
    return { subject: { sitting: null, draft }, networkId: draft?.networkId ?? null };
  }
  if ('ref' in action)
    return { subject: { sitting: null, draft: null }, networkId: await networkOfRef(tx, action.ref) };
  const networkId = 'networkId' in action ? action.networkId : null;
  return { subject: { sitting: null, draft: null }, networkId };
}

async function networkOfRef(tx: Tx, ref: string): Promise<string | null> {
  const parsed = parseRef(ref);
  if (parsed.ref === 'series') return parsed.networkId;
  if (parsed.ref === 'unreadable') return null;
  return (await tx.sittings.find(parsed.sittingId))?.networkId ?? null;
}

/** Drops what belongs to another network: to the caller it does not exist. */
export function keepOwn(subject: Subject, caller: Caller): Subject {
  const { sitting, draft } = subject;
  return {
    sitting: sitting?.networkId === caller.network.id ? sitting : null,
    draft: draft?.networkId === caller.network.id ? draft : null,
  };
}
