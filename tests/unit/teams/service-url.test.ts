import { describe, expect, it } from '@jest/globals';
import { allowedServiceUrl, serviceUrlRule } from '../../../src/teams/service-url.ts';

const PUBLIC = serviceUrlRule(true);
const LOOPBACK = serviceUrlRule(false);

describe('connector addresses', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net',
    'https://SMBA.trafficmanager.net:443/it/',
  ])('%s is spoken to', (url) => {
    expect(allowedServiceUrl(url, PUBLIC)).toContain('https://smba.trafficmanager.net/');
  });

  it.each([
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net./',
    'https://smba.trafficmanager.net.esempio.it/',
    'https://altro.trafficmanager.net/',
    'https://smba.trafficmanager.net@esempio.it/',
    'https://utente:segreto@smba.trafficmanager.net/',
    'https://esempio.it/?smba.trafficmanager.net',
    'https://ѕmba.trafficmanager.net/',
    'https://smba.trafficmanager.net/?a=1',
    'https://10.0.0.1/',
    'http://127.0.0.1/',
    'http://169.254.169.254/',
    'ftp://smba.trafficmanager.net/',
    'smba.trafficmanager.net',
    '',
    null,
    7,
    ['https://smba.trafficmanager.net/'],
  ])('%p is not', (url) => {
    expect(allowedServiceUrl(url, PUBLIC)).toBeNull();
  });

  it('of other clouds are spoken to when named, as hosts or as origins', () => {
    const rule = serviceUrlRule(true, ['smba.infra.gcc.teams.microsoft.com', 'http://127.0.0.1:3979']);
    expect(allowedServiceUrl('https://smba.infra.gcc.teams.microsoft.com/amer', rule)).not.toBeNull();
    expect(allowedServiceUrl('http://smba.infra.gcc.teams.microsoft.com/amer', rule)).toBeNull();
    expect(allowedServiceUrl('http://127.0.0.1:3979/x', rule)).not.toBeNull();
    expect(allowedServiceUrl('http://127.0.0.1:3980/x', rule)).toBeNull();
  });

  it.each([
    ['http://127.0.0.1:3979/x', true],
    ['http://localhost:3979', true],
    ['http://[::1]:3979', true],
    ['https://smba.trafficmanager.net/', false],
    ['http://127.0.0.1.esempio.it/', false],
    ['http://0.0.0.0/', false],
  ])('without credentials only this machine is spoken to: %s', (url, allowed) => {
    expect(allowedServiceUrl(url, LOOPBACK) !== null).toBe(allowed);
  });
});
