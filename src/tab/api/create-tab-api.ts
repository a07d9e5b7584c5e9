import type { View } from '../../domain/view/view.ts';
import { fromTabJson } from '../../shared/tab-json.ts';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';
import { noSignIn, offline, problemOf, TabProblemError } from './problem.ts';
import type { TabApi } from './tab-api.ts';

const TRIES = 3;
const BETWEEN_TRIES_MS = 800;
/** A connection that has died without a word is given up after this. */
const LONGEST_MS = 20_000;

/** @param token gives a fresh token of who is signed in */
export function createTabApi(token: () => Promise<string>): TabApi {
  return {
    session: async () => (await get<{ networks: MemberNetwork[] }>('session')).networks,
    read: async (networkId, command, year) => {
      const asked = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
      return (await get<{ view: View }>(at(networkId, `commands/${command}${asked}`))).view;
    },
    press: (networkId, action) => post(at(networkId, 'actions'), { action }),
  };

  async function get<T>(path: string): Promise<T> {
    return (await ask(path, { method: 'GET' })) as T;
  }

  async function post(path: string, body: object): Promise<View> {
    const headers = { 'Content-Type': 'application/json' };
    const keyed = JSON.stringify({ ...body, key: crypto.randomUUID() });
    return ((await ask(path, { method: 'POST', headers, body: keyed })) as { view: View }).view;
  }

  async function ask(path: string, init: RequestInit): Promise<unknown> {
    let response = await reach(path, init);
    // A token may run out while a page stands open: a fresh one is asked for once, unseen.
    if (response.status === 401) response = await reach(path, init);
    if (!response.ok) throw await problemOf(response);
    try {
      return fromTabJson(await response.text());
    } catch {
      throw offline();
    }
  }

  /** A lost connection is tried again; what the server has answered is not. */
  async function reach(path: string, init: RequestInit): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const headers = { ...init.headers, Authorization: `Bearer ${await token().catch(noToken)}` };
        const signal = AbortSignal.timeout(LONGEST_MS);
        return await fetch(`/api/tab/${path}`, { ...init, headers, signal });
      } catch (error) {
        if (error instanceof TabProblemError) throw error;
        if (attempt === TRIES) throw offline();
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS * attempt));
      }
    }
  }
}

/** Teams gives no token, which is not for want of a connection. */
function noToken(error: unknown): never {
  if (error instanceof TypeError || error instanceof TabProblemError || !navigator.onLine) throw error;
  throw noSignIn();
}

function at(networkId: string, rest: string): string {
  return `networks/${encodeURIComponent(networkId)}/${rest}`;
}
