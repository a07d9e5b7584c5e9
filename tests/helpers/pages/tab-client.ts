import { randomUUID } from 'node:crypto';
import { fromTabJson } from '../../../src/shared/tab-json.ts';
import type { RunningNetwork } from '../network/running-network.ts';

export interface TabResponse {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** Somebody of the demo with the tab open. */
export interface TabClient {
  get(path: string, headers?: Record<string, string>): Promise<TabResponse>;
  post(path: string, body: unknown): Promise<TabResponse>;
  /** A command of the network, without text. */
  read(command: string): Promise<TabResponse>;
  /** A button. @param key of the request; a new one unless told */
  act(action: Record<string, unknown>, key?: string): Promise<TabResponse>;
}

function read(text: string): TabResponse['body'] {
  return fromTabJson(text) as TabResponse['body'];
}

/** Signs a person of the demo in, as the page does in the simulator. */
export async function openTab(network: RunningNetwork, key: string): Promise<TabClient> {
  const { url } = network.app;
  const signedIn = await fetch(`${url}/simulator/api/signIn`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as: network.person(key).key }),
  });
  const { token } = (await signedIn.json()) as { token: string };
  const networkId = await network.read(async (_tx, { id }) => id);
  const here = `/api/tab/networks/${networkId}`;
  return {
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body) => ask('POST', path, body),
    read: (command) => ask('GET', `${here}/commands/${command}`),
    act: (action, requestKey = randomUUID()) => ask('POST', `${here}/actions`, { action, key: requestKey }),
  };

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TabResponse> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : read(text) };
  }
}
