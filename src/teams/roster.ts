import * as z from 'zod';
import { storableText } from '../domain/reading/clean-text.ts';
import type { TeamMember } from '../usecases/ports/teams-gateway.ts';
import { isBotId } from './parse-place.ts';

const optionalText = z.string().transform(storableText).optional().catch(undefined);

const memberShape = z.object({
  id: z.string().min(1),
  name: optionalText,
  givenName: optionalText,
  surname: optionalText,
  aadObjectId: optionalText,
  objectId: optionalText,
  role: optionalText,
  userRole: optionalText,
});

const pageShape = z.object({ members: z.array(z.unknown()), continuationToken: optionalText });

/**
 * A page as the connector gives it; null when it is none. The identity is `objectId` on the wire, which botbuilder
 * does not rename for paged rosters (platform facts §4.4); bots and members without identity are left out.
 */
export function parseRosterPage(page: unknown): { members: TeamMember[]; next: string | null } | null {
  const read = pageShape.safeParse(page);
  if (!read.success) return null;
  return { members: read.data.members.flatMap(parseMember), next: read.data.continuationToken || null };
}

function parseMember(value: unknown): TeamMember[] {
  const read = memberShape.safeParse(value);
  if (!read.success) return [];
  const { id, name, givenName, surname, aadObjectId, objectId, role, userRole } = read.data;
  const identity = aadObjectId || objectId;
  if (!identity || isBotId(id) || role === 'bot' || userRole === 'bot') return [];
  const fullName = name || [givenName, surname].filter(Boolean).join(' ');
  return [{ aadObjectId: identity, teamsUserId: id, name: fullName }];
}
