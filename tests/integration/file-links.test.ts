import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkExpiry } from '../../src/domain/files/file-link.ts';
import type { FileRequest } from '../../src/domain/files/file-request.ts';
import { forgetFileLinks } from '../../src/usecases/files/forget-file-links.ts';
import { issueFileLink } from '../../src/usecases/files/issue-file-link.ts';
import { firstOf } from '../helpers/lists.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';
import { startRunningNetwork } from '../helpers/network/running-network.ts';

let network: RunningNetwork;
let request: FileRequest;

beforeAll(async () => {
  network = await startRunningNetwork();
  await network.goTo('2027-01-08T12:00:00Z');
  const sittings = await network.read((tx, { id }) => tx.sittings.since(id, network.now()));
  request = { file: 'register', sittingId: firstOf(sittings).id, format: 'csv' };
});

afterAll(() => network.dispose());

function issue(): Promise<string> {
  const now = network.now();
  return network.read((tx, found) =>
    issueFileLink(network.app.context, tx, {
      ...{ network: found, request, createdBy: null, now },
      expiresAt: linkExpiry(request, now),
    }),
  );
}

describe('the link to a document', () => {
  it('is one however often it is shown, opens the document for seven days and is then forgotten', async () => {
    const [url, again] = await Promise.all([issue(), issue()]);
    expect(again).toBe(url);
    const opened = await fetch(url);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; filename="registro-2027-01/);
    expect((await opened.text()).length).toBeGreaterThan(100);

    await network.goTo('2027-01-13T12:00:00Z');
    const later = await issue();
    expect(later).not.toBe(url);
    expect((await fetch(url)).status).toBe(200);

    await network.goTo('2027-01-15T12:00:00Z');
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(later)).status).toBe(200);
    await network.goTo('2027-01-15T12:01:00Z');
    expect(await forgetFileLinks(network.app.context)).toBe(1);
    expect(await forgetFileLinks(network.app.context)).toBe(0);
    expect((await fetch(later)).status).toBe(200);
  });

  it('opens nothing for a sitting that is of another network', async () => {
    const now = network.now();
    const url = await network.read((tx, found) =>
      issueFileLink(network.app.context, tx, {
        network: found,
        request: { file: 'sitting_event', sittingId: 'di-altri' },
        ...{ createdBy: null, now, expiresAt: null },
      }),
    );
    expect((await fetch(url)).status).toBe(404);
  });
});
