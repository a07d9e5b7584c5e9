import { linkExpiry } from '../../domain/files/file-link.ts';
import type { KeptIn } from '../../domain/view/personal-data-view.ts';
import type { View } from '../../domain/view/view.ts';
import type { Caller, Context } from '../context.ts';
import { issueFileLink } from '../files/issue-file-link.ts';
import type { CommandInput, Shown } from '../inbound/command-input.ts';
import type { Tx } from '../ports/store.ts';

interface Asked {
  caller: Caller;
  now: Date;
}

/** `dati`: what is kept about the caller in every network of their tenant, by class. Changes nothing. */
export async function showPersonalData(_context: Context, tx: Tx, { caller }: CommandInput): Promise<Shown> {
  return { view: await personalDataView(tx, caller, []), private: true };
}

/** The same with the addresses of the export, which hold for a day; a link that still serves is given again. */
export async function exportPersonalData(context: Context, tx: Tx, { caller, now }: Asked): Promise<View> {
  const { network, person } = caller;
  const exported: Extract<View, { view: 'personal_data' }>['exported'] = [];
  for (const format of ['docx', 'json'] as const) {
    const request = { file: 'personal_data' as const, personId: person.id, format };
    const expiresAt = linkExpiry(request, now);
    const wanted = { network, request, createdBy: person.id, now, expiresAt };
    exported.push({ format, url: await issueFileLink(context, tx, wanted) });
  }
  return personalDataView(tx, caller, exported);
}

async function personalDataView(
  tx: Tx,
  { network, person, sender }: Caller,
  exported: Extract<View, { view: 'personal_data' }>['exported'],
): Promise<View> {
  const kept: KeptIn[] = [];
  for (const own of await tx.personalData.everywhere(network.tenantId, person.aadObjectId)) {
    const of = await tx.networks.byId(own.networkId);
    if (of === null) continue;
    const seats = await tx.seats.list(of.id);
    kept.push({
      networkName: of.name,
      name: own.name,
      position: own.position,
      seatName: seats.find(({ id }) => id === own.position?.seatId)?.name ?? null,
      counts: await tx.personalData.count(own),
      settings: of.settings,
    });
  }
  return {
    view: 'personal_data',
    networkId: network.id,
    aadObjectId: sender.aadObjectId,
    kept,
    exported,
  };
}
