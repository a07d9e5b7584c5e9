import { describe, expect, it } from '@jest/globals';
import type { FileLink } from '../../../src/domain/files/file-link.ts';
import { isOpen, linkExpiry, linkName, requestKey, servesFor } from '../../../src/domain/files/file-link.ts';
import type { FileRequest } from '../../../src/domain/files/file-request.ts';

const NOW = new Date('2027-01-10T09:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

const REQUESTS: FileRequest[] = [
  { file: 'feed' },
  { file: 'sitting_event', sittingId: 's1' },
  { file: 'sitting_event', sittingId: 's2' },
  { file: 'minutes', sittingId: 's1', format: 'pdf' },
  { file: 'minutes', sittingId: 's1', format: 'docx' },
  { file: 'register', sittingId: 's1', format: 'pdf' },
  { file: 'projects', format: 'csv' },
  { file: 'projects', format: 'xlsx' },
  { file: 'publications', format: 'csv' },
  { file: 'publications', format: 'xlsx' },
  { file: 'attendance', from: '2027-01-01', to: '2027-06-30', format: 'csv' },
  { file: 'attendance', from: '2027-01-01', to: '2027-12-31', format: 'csv' },
];

function aLink(fields: Partial<FileLink>): FileLink {
  return {
    id: 'l1',
    networkId: 'n1',
    token: 'gettone',
    request: { file: 'feed' },
    createdBy: null,
    createdAt: inDays(-3),
    expiresAt: null,
    revokedAt: null,
    ...fields,
  };
}

describe('a link to a file', () => {
  it('holds seven days for a document, and until it is revoked for a calendar', () => {
    const expiries = REQUESTS.map((request) => linkExpiry(request, NOW));
    expect(expiries.slice(0, 3)).toEqual([null, null, null]);
    expect(new Set(expiries.slice(3).map((at) => at?.toISOString()))).toEqual(
      new Set([inDays(7).toISOString()]),
    );
  });

  it.each([
    ['without an end', {}, true],
    ['before its end', { expiresAt: inDays(0.001) }, true],
    ['at its end', { expiresAt: NOW }, false],
    ['once revoked', { revokedAt: NOW }, false],
  ])('opens, or does not: %s', (_when, fields, open) => {
    expect(isOpen(aLink(fields), NOW)).toBe(open);
  });

  it.each<[string, Partial<FileLink>, Date | null, boolean]>([
    ['two without an end', {}, null, true],
    ['one that would end sooner than asked', { expiresAt: inDays(30) }, null, false],
    ['one that would never end', {}, inDays(7), false],
    ['one with half the time left', { expiresAt: inDays(3.5) }, inDays(7), true],
    ['one with less', { expiresAt: inDays(3.4) }, inDays(7), false],
    ['one that is over', { expiresAt: inDays(-1) }, inDays(7), false],
    ['one that is revoked', { revokedAt: NOW }, null, false],
  ])('serves again, or does not: %s', (_which, fields, expiresAt, serves) => {
    expect(servesFor(aLink(fields), expiresAt, NOW)).toBe(serves);
  });

  it('has one key for each file and a name that is safe in an address', () => {
    expect(new Set(REQUESTS.map(requestKey)).size).toBe(REQUESTS.length);
    for (const request of REQUESTS) expect(linkName(request)).toMatch(/^[a-z]+\.(ics|pdf|docx|csv|xlsx)$/);
  });
});
