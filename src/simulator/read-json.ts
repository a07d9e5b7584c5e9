import type { IncomingMessage } from 'node:http';

export type ReadJson =
  | { read: 'json'; value: unknown }
  | { read: 'none' }
  | { read: 'refused'; status: 400 | 413; message: string };

/** Reads a JSON body of at most `limit` bytes; one that a server in front has read already is taken as it is. */
export async function readJson(request: IncomingMessage, limit: number): Promise<ReadJson> {
  const already: unknown = Reflect.get(request, 'body');
  if (already !== undefined) return sized(already, limit);
  if (request.readableEnded) return { read: 'none' };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limit) return tooLarge(limit);
      chunks.push(chunk);
    }
    if (size === 0) return { read: 'none' };
    return { read: 'json', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { read: 'refused', status: 400, message: 'The body must be JSON.' };
  }
}

function sized(value: unknown, limit: number): ReadJson {
  const size = Buffer.byteLength(JSON.stringify(value) ?? '');
  return size > limit ? tooLarge(limit) : { read: 'json', value };
}

function tooLarge(limit: number): ReadJson {
  return { read: 'refused', status: 413, message: `The body may have at most ${limit} bytes.` };
}
