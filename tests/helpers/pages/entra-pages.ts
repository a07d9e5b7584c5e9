import type { JWTPayload } from 'jose';
import { tabPart } from '../../../src/composition/tab-part.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import type { RunningNetwork } from '../network/running-network.ts';
import { testConfig } from '../network/test-config.ts';
import type { TestEntra } from '../teams/entra.ts';
import { startTestEntra } from '../teams/entra.ts';

const APP = '5f3e0000-0000-4000-8000-00000000aa01';

export interface EntraPages {
  url: string;
  entra: TestEntra;
  /** Claims of a good token of one person, with changes. */
  claimsOf(key: string, change?: JWTPayload): JWTPayload;
  close(): Promise<void>;
}

/** The pages of a running network once more, for who is signed in with Entra and not by the simulator. */
export async function startEntraPages(network: RunningNetwork): Promise<EntraPages> {
  const entra = await startTestEntra();
  const { tenantId } = network.team;
  const cloud = { ...UNUSED_CLOUD, ToChannelFromBotLoginUrl: `${entra.authority}/accesso` };
  const auth = { kind: 'SingleTenant', appId: APP, tenantId, password: 'inventata', cloud } as const;
  const config = { ...testConfig(''), auth, allowedTenants: [tenantId] };
  const routes = tabPart(network.app.context, config, {
    ...{ limit: null, verify: null, note: () => undefined, watched: (handle) => handle },
  });
  const server = createHttpServer({ routes, https: false, note: () => undefined });
  const { url } = await server.listen(0, '127.0.0.1');
  return {
    url,
    entra,
    claimsOf(key, change = {}) {
      const now = network.now().getTime() / 1_000;
      return {
        ...{ iss: `${entra.authority}/${tenantId}/v2.0`, aud: APP, tid: tenantId },
        ...{ oid: network.person(key).aadObjectId, scp: 'access_as_user', ver: '2.0' },
        ...{ iat: now - 60, nbf: now - 60, exp: now + 3_600 },
        ...change,
      };
    },
    async close() {
      await server.close();
      await entra.close();
    },
  };
}

/** The bot's own addresses, of which the pages use the first alone. */
const UNUSED_CLOUD = {
  ToChannelFromBotLoginUrl: '',
  ToChannelFromBotOAuthScope: '',
  ToBotFromChannelTokenIssuer: '',
  OAuthUrl: '',
  ToBotFromChannelOpenIdMetadataUrl: '',
  ToBotFromEmulatorOpenIdMetadataUrl: '',
  CallerId: '',
};
