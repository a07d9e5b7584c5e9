import { describe, expect, it } from '@jest/globals';
import { readMigration } from '../../../src/config/read-migration.ts';

const OWNER = 'postgres://padrona:parola-segreta@db.example.org/rete';
const SERVICE = 'postgres://servizio:altra-segreta@db.example.org/rete';

describe('the addresses of a migration', () => {
  it('are the owner’s and, of the service’s, the name of its role', () => {
    const given = { MIGRATION_DATABASE_URL: OWNER, DATABASE_URL: SERVICE };
    expect(readMigration(given)).toEqual({
      ownerUrl: OWNER,
      role: { name: 'servizio', password: 'altra-segreta' },
    });
    const encoded = SERVICE.replace('servizio', 'rete%2Durp');
    expect(readMigration({ ...given, DATABASE_URL: encoded }).role.name).toBe('rete-urp');
  });

  it.each([
    ['neither', {}, ['MIGRATION_DATABASE_URL', 'DATABASE_URL']],
    ['one alone', { DATABASE_URL: SERVICE }, ['MIGRATION_DATABASE_URL']],
    [
      'an address without a user',
      { MIGRATION_DATABASE_URL: OWNER, DATABASE_URL: 'postgres://db/rete' },
      ['DATABASE_URL'],
    ],
    [
      'no address',
      { MIGRATION_DATABASE_URL: 'parola-segreta', DATABASE_URL: SERVICE },
      ['MIGRATION_DATABASE_URL'],
    ],
    [
      'one user for both',
      { MIGRATION_DATABASE_URL: SERVICE, DATABASE_URL: SERVICE },
      ['MIGRATION_DATABASE_URL'],
    ],
  ])('are refused when there is %s, without a password in the message', (_what, env, variables) => {
    let message = '';
    try {
      readMigration(env);
    } catch (error) {
      message = String(error);
    }
    for (const variable of variables) expect(message).toContain(variable);
    expect(message).not.toContain('segreta');
  });
});
