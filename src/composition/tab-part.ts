import { systemClock } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { CardAction } from '../domain/card-action.ts';
import type { Route } from '../http/route.ts';
import { tabFileRoutes } from '../http/tab/tab-files.ts';
import { tabRoutes } from '../http/tab/tab-routes.ts';
import type { VerifyToken } from '../http/tab/verify-token.ts';
import { createEntraVerifier, entraAuthority } from '../http/tab/verify-token.ts';
import { parseCardAction } from '../teams/parse-card-action.ts';
import type { Context, Note } from '../usecases/context.ts';
import type { PersonLimit } from '../usecases/inbound/person-accounts.ts';
import { slowTab } from '../usecases/tab/slow-tab.ts';
import { createTabLogic } from '../usecases/tab/tab-logic.ts';

/** The built pages (`npm run build`). */
const TAB_FOLDER = new URL('../../dist/tab/', import.meta.url);

export interface TabParts {
  /** How much one person may ask; null = as much as they like. */
  limit: PersonLimit | null;
  /** Says who is signed in, instead of Entra; null = Entra does. */
  verify: VerifyToken | null;
  note: Note;
  watched: (handle: Route['handle']) => Route['handle'];
}

/** The pages and their API; nothing where nobody can sign in. */
export function tabPart(context: Context, config: Config, parts: TabParts): Route[] {
  const { verify, limit, note, watched } = parts;
  const chosen = verify ?? entraOf(context, config);
  if (chosen === null) return [];
  const own = createTabLogic(context);
  const logic = limit === null ? own : slowTab(own, { limit, now: systemClock.now, note });
  const asked = tabRoutes({ logic, verify: chosen, parseAction: readAction, note });
  return [
    ...tabFileRoutes(TAB_FOLDER),
    ...asked.map((route) => ({ ...route, handle: watched(route.handle) })),
  ];
}

function entraOf({ clock }: Context, { auth, allowedTenants }: Config): VerifyToken | null {
  if (auth.kind === 'none') return null;
  const { appId, tenantId, cloud } = auth;
  const authority = entraAuthority(cloud?.ToChannelFromBotLoginUrl ?? null);
  return createEntraVerifier({
    appId,
    tenantIds: allowedTenants ?? [tenantId],
    authority,
    now: () => clock.now(),
  });
}

function readAction(data: unknown): CardAction | null {
  const read = parseCardAction(data);
  return read.parsed === 'action' ? read.action : null;
}
