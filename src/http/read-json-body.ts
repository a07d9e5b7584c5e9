import type { IncomingMessage } from 'node:http';
import { storableText } from '../domain/reading/clean-text.ts';

export type ReadBody =
  | { read: 'none' }
  | { read: 'json'; body: unknown }
  | { read: 'refused'; status: 400 | 413 | 415; code: string; message: string };

/** An escape of NUL or of a surrogate: JSON has no other way to say them. */
const PERHAPS_UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Reads a JSON body of at most `limit` bytes. restify's own reader is not used: a compressed body has no limit there
 * and a broken one ends the process.
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<ReadBody> {
  const { headers } = request;
  const transfer = headers['transfer-encoding'];
  if ((headers['content-encoding'] ?? 'identity') !== 'identity' || (transfer ?? 'chunked') !== 'chunked') {
    return refused(415, 'unsupported_encoding', 'Send the body as it is, not compressed.');
  }
  const hasBody = transfer !== undefined || Number(headers['content-length'] ?? 0) > 0;
  // A page of another site can send anything but this type without being asked for leave.
  if (hasBody && !JSON_TYPE.test(headers['content-type'] ?? '')) {
    return refused(415, 'unsupported_type', 'Send the body as application/json.');
  }
  if (Number(headers['content-length'] ?? 0) > limit) return tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Stopping must not end the connection: the refusal has still to go out on it.
    const stream: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limit) return tooLarge(limit);
      chunks.push(chunk);
    }
  } catch {
    return refused(400, 'incomplete_body', 'The body ended before its end.');
  }
  if (size === 0) return { read: 'none' };
  return parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): ReadBody {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return {
      read: 'json',
      body: PERHAPS_UNSTORABLE.test(text) ? JSON.parse(text, storable) : JSON.parse(text),
    };
  } catch {
    return refused(400, 'malformed_json', 'The body must be JSON in UTF-8.');
  }
}

function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? storableText(value) : value;
}

function tooLarge(limit: number): ReadBody {
  return refused(413, 'too_large', `The body may have at most ${limit} bytes.`);
}

function refused(status: 400 | 413 | 415, code: string, message: string): ReadBody {
  return { read: 'refused', status, code, message };
}
