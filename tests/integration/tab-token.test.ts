import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import type { VerifyToken } from '../../src/http/tab/verify-token.ts';
import { createEntraVerifier, entraAuthority } from '../../src/http/tab/verify-token.ts';
import type { TestEntra } from '../helpers/teams/entra.ts';
import { startTestEntra } from '../helpers/teams/entra.ts';

const APP = '5f3e0000-0000-4000-8000-00000000aa01';
const TENANT = '7e5a0000-0000-4000-8000-00000000aa02';
const OTHER_TENANT = '7e5a0000-0000-4000-8000-00000000aa03';
const PERSON = '0b1d0000-0000-4000-8000-00000000aa04';
const NOW = new Date('2027-01-19T09:00:00Z');
const SECONDS = NOW.getTime() / 1_000;

let entra: TestEntra;
let verify: VerifyToken;

function claims(change: JWTPayload = {}): JWTPayload {
  return {
    iss: `${entra.authority}/${TENANT}/v2.0`,
    aud: APP,
    tid: TENANT,
    oid: PERSON,
    scp: 'access_as_user',
    ver: '2.0',
    iat: SECONDS - 60,
    nbf: SECONDS - 60,
    exp: SECONDS + 3_600,
    ...change,
  };
}

function verifier(more: { authority?: string } = {}): VerifyToken {
  return createEntraVerifier({
    ...{ appId: APP, tenantIds: [TENANT], authority: entra.authority, now: () => NOW },
    ...more,
  });
}

beforeAll(async () => {
  entra = await startTestEntra();
  verify = verifier();
});
afterAll(() => entra.close());

describe('a token of the tab', () => {
  it('that is good says tenant and person, and nothing more is believed', async () => {
    const token = await entra.sign(claims({ name: 'Altro Nome', preferred_username: 'altri', extra: 1 }));
    expect(await verify(`Bearer ${token}`)).toEqual({
      token: 'valid',
      signedIn: { tenantId: TENANT, aadObjectId: PERSON },
    });
  });

  it('is taken five minutes before and after its time, as clocks differ', async () => {
    const early = await entra.sign(claims({ nbf: SECONDS + 290 }));
    const late = await entra.sign(claims({ exp: SECONDS - 290 }));
    expect(await verify(`Bearer ${early}`)).toMatchObject({ token: 'valid' });
    expect(await verify(`Bearer ${late}`)).toMatchObject({ token: 'valid' });
  });

  it.each<[string, () => Promise<string | null>, string]>([
    ['no header', async () => null, 'missing'],
    ['no scheme', async () => entra.sign(claims()), 'missing'],
    ['another scheme', async () => `Basic ${await entra.sign(claims())}`, 'missing'],
    [
      'two tokens',
      async () => `Bearer ${await entra.sign(claims())} ${await entra.sign(claims())}`,
      'missing',
    ],
    ['garbage', async () => 'Bearer non.un.gettone', 'refused'],
    ['another key', async () => bearer(entra.forge(claims())), 'refused'],
    ['alg none', async () => `Bearer ${unsigned()}`, 'refused'],
    ['a shared secret', async () => `Bearer ${hs256()}`, 'refused'],
    ['an unknown key', async () => bearer(entra.sign(claims(), { kid: '../../x' })), 'refused'],
    ['another app', async () => bearer(entra.sign(claims({ aud: 'altra' }))), 'refused'],
    ['a list of other apps', async () => bearer(entra.sign(claims({ aud: ['altra'] }))), 'refused'],
    ['no app', async () => bearer(entra.sign(without('aud'))), 'refused'],
    ['a token of Graph', async () => bearer(entra.sign(claims({ aud: GRAPH }))), 'refused'],
    ['an issuer of version 1', async () => bearer(entra.sign(claims({ iss: STS, ver: '1.0' }))), 'refused'],
    ['version 1', async () => bearer(entra.sign(claims({ ver: '1.0' }))), 'refused'],
    ['no version', async () => bearer(entra.sign(without('ver'))), 'refused'],
    ['another tenant', async () => bearer(entra.sign(ofOtherTenant())), 'refused'],
    [
      'a tenant that is not the issuer’s',
      async () => bearer(entra.sign({ ...ofOtherTenant(), tid: TENANT })),
      'refused',
    ],
    ['a tenant that walks up', async () => bearer(entra.sign(claims({ tid: '../common' }))), 'refused'],
    ['no tenant', async () => bearer(entra.sign(without('tid'))), 'refused'],
    ['no scope, as an identity token', async () => bearer(entra.sign(without('scp'))), 'refused'],
    ['another scope', async () => bearer(entra.sign(claims({ scp: 'User.Read' }))), 'refused'],
    ['a part of the scope', async () => bearer(entra.sign(claims({ scp: 'access_as_user2' }))), 'refused'],
    ['no person', async () => bearer(entra.sign(without('oid'))), 'refused'],
    ['a person that is no text', async () => bearer(entra.sign(claims({ oid: 7 }))), 'refused'],
    ['an application', async () => bearer(entra.sign(claims({ idtyp: 'app' }))), 'refused'],
    ['an end gone by', async () => bearer(entra.sign(claims({ exp: SECONDS - 310 }))), 'expired'],
    ['no end', async () => bearer(entra.sign(without('exp'))), 'refused'],
    ['a start to come', async () => bearer(entra.sign(claims({ nbf: SECONDS + 310 }))), 'refused'],
    ['no start', async () => bearer(entra.sign(without('nbf'))), 'refused'],
    ['100 kB', async () => bearer(entra.sign(claims({ extra: 'x'.repeat(100_000) }))), 'refused'],
  ])('with %s is not', async (_name, header, token) => {
    expect(await verify(await header())).toMatchObject({ token });
  });

  it('signed with a new key is good once the keys are read again, and the old key is not any more', async () => {
    const here = await startTestEntra();
    const clocked = verifier({ authority: here.authority });
    const iss = `${here.authority}/${TENANT}/v2.0`;
    const old = await here.sign(claims({ iss }));
    expect(await clocked(`Bearer ${old}`)).toMatchObject({ token: 'valid' });
    await here.rotate();
    const fresh = await here.sign(claims({ iss }));
    // Read a moment ago: a flood of unknown keys does not become a flood of readings.
    expect(await clocked(`Bearer ${fresh}`)).toMatchObject({ token: 'refused' });
    expect(here.asked()).toBe(1);
    const later = verifier({ authority: here.authority });
    expect(await later(`Bearer ${fresh}`)).toMatchObject({ token: 'valid' });
    expect(await later(`Bearer ${old}`)).toMatchObject({ token: 'refused' });
    await here.close();
  });

  it('is judged with the keys known while they cannot be read, and not at all when none are', async () => {
    const here = await startTestEntra();
    const iss = `${here.authority}/${TENANT}/v2.0`;
    const knowing = verifier({ authority: here.authority });
    const token = `Bearer ${await here.sign(claims({ iss }))}`;
    expect(await knowing(token)).toMatchObject({ token: 'valid' });
    here.goDown();
    expect(await knowing(token)).toMatchObject({ token: 'valid' });
    expect(await verifier({ authority: here.authority })(token)).toMatchObject({ token: 'unavailable' });
    await here.close();
    expect(await verifier({ authority: here.authority })(token)).toMatchObject({ token: 'unavailable' });
  });
});

describe('the identity service', () => {
  it('is Microsoft’s public one, or that of the bot’s own cloud', () => {
    expect(entraAuthority(null)).toBe('https://login.microsoftonline.com');
    expect(entraAuthority('https://login.microsoftonline.us/abc')).toBe('https://login.microsoftonline.us');
  });
});

const GRAPH = '00000003-0000-0000-c000-000000000000';
const STS = `https://sts.windows.net/${TENANT}/`;

async function bearer(token: Promise<string>): Promise<string> {
  return `Bearer ${await token}`;
}

function ofOtherTenant(): JWTPayload {
  return claims({ tid: OTHER_TENANT, iss: `${entra.authority}/${OTHER_TENANT}/v2.0` });
}

function without(claim: string): JWTPayload {
  const { [claim]: _left, ...rest } = claims();
  return rest;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function unsigned(): string {
  return `${part({ alg: 'none', kid: 'chiave-1' })}.${part(claims())}.`;
}

function hs256(): string {
  const input = `${part({ alg: 'HS256', kid: 'chiave-1' })}.${part(claims())}`;
  return `${input}.${createHmac('sha256', 'segreto').update(input).digest('base64url')}`;
}
