import type { FileModel } from '../../domain/files/file-model.ts';
import type { FileRequest } from '../../domain/files/file-request.ts';
import type { Network } from '../../domain/network/network.ts';
import type { PersonalData } from '../../domain/personal-data/personal-data.ts';
import type { Tx } from '../ports/store.ts';

/** All that is kept about an identity in the networks of one tenant, people who have left and networks removed too. */
export async function loadPersonalData(
  tx: Tx,
  { tenantId, aadObjectId, now }: { tenantId: string | null; aadObjectId: string; now: Date },
): Promise<PersonalData> {
  const networks: PersonalData['networks'] = [];
  for (const person of await tx.personalData.everywhere(tenantId, aadObjectId)) {
    const network = await tx.networks.byId(person.networkId);
    if (network === null) continue;
    networks.push({
      networkId: network.id,
      tenantId: network.tenantId,
      networkName: network.name,
      timeZone: network.settings.calendar.timeZone,
      parts: await tx.personalData.collect(person),
    });
  }
  return { madeAt: now, aadObjectId, networks };
}

/** The export as a file; null once the person has been erased, or is not of this network. */
export async function loadPersonalDataFile(
  tx: Tx,
  {
    network,
    request,
    now,
  }: { network: Network; request: Extract<FileRequest, { file: 'personal_data' }>; now: Date },
): Promise<FileModel | null> {
  const person = await tx.people.byId(network.id, request.personId);
  if (person === null) return null;
  const of = { tenantId: network.tenantId, aadObjectId: person.aadObjectId, now };
  return { file: 'personal_data', format: request.format, data: await loadPersonalData(tx, of) };
}
