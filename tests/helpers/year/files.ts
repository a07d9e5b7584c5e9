import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SimMessage } from '../../../src/simulator/world/world-data.ts';
import type { Scene } from './scene.ts';

/** `DOCUMENTS=folder npm test -- tests/integration/year.test.ts` keeps the documents, to be looked at. */
const KEPT_IN = process.env.DOCUMENTS;

export interface Downloaded {
  /** As the server names it. */
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Addresses of the files a card offers somebody, by the words of their buttons. */
export function addressesOn(scene: Scene, key: string, message: SimMessage): Map<string, string> {
  const { actions = [] } = scene.network.cardOf(key, message) as {
    actions?: { title: string; url?: string }[];
  };
  return new Map(
    actions.flatMap(({ title, url }): [string, string][] => (url?.includes('/files/') ? [[title, url]] : [])),
  );
}

/** The address of the network's calendar, as `calendario` gives it. */
export async function feedAddress(scene: Scene, key: string): Promise<string> {
  await scene.say(key, 'calendario');
  const shown = await scene.press(key, scene.card(key, 'feed_address'), { verb: 'feed_address' });
  const [found] = /http:\S+\.ics/.exec(shown.replaceAll('\\', '')) ?? [];
  if (found === undefined) throw new Error(`no address on the card: ${shown}`);
  return found;
}

/** Downloads every file a card offers, as a browser would; kept where asked for. */
export async function downloadAll(scene: Scene, key: string, message: SimMessage): Promise<Downloaded[]> {
  const files: Downloaded[] = [];
  for (const url of addressesOn(scene, key, message).values()) files.push(await download(url));
  return files;
}

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/csv': 'CSV',
};

/** The usual name of a media type; the type itself when it has none here. */
export function typeOf(type: string): string {
  return TYPES[type.split(';')[0] ?? ''] ?? type;
}

export async function download(url: string): Promise<Downloaded> {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  const name = named?.[1] ?? 'senza-nome';
  const bytes = new Uint8Array(await response.arrayBuffer());
  keep(name, bytes);
  return { name, type: response.headers.get('content-type') ?? '', bytes };
}

function keep(name: string, bytes: Uint8Array): void {
  if (KEPT_IN === undefined) return;
  mkdirSync(KEPT_IN, { recursive: true });
  writeFileSync(join(KEPT_IN, name), bytes);
}
