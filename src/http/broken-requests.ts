import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what is no HTTP request, or was not finished in time, and ends its connection. Nothing of what was sent is
 * repeated or noted: only the parser's code.
 */
export function answerBrokenRequests(
  server: Server,
  headers: Readonly<Record<string, string>>,
  note: (event: string, fields: Record<string, unknown>) => void,
): void {
  server.on('clientError', (error: NodeJS.ErrnoException, duplex) => {
    const socket = duplex as Socket;
    const code = error.code ?? 'unknown';
    if (code !== 'ECONNRESET' && code !== 'EPIPE') note('request broken', { code });
    if (!socket.writable || isAnswering(socket)) return void socket.destroy();
    socket.end(answer(STATUS[code] ?? 400, headers), () => socket.destroy());
  });
}

/** Bytes of ours in the middle of another answer would be taken for a part of it. */
function isAnswering(socket: Socket): boolean {
  const message: unknown = Reflect.get(socket, '_httpMessage');
  return typeof message === 'object' && message !== null && Reflect.get(message, 'headersSent') === true;
}

function answer(status: number, headers: Readonly<Record<string, string>>): string {
  const body = JSON.stringify({
    error: { code: 'broken_request', message: 'This is no request, or only a part of one.' },
  });
  const lines = Object.entries({
    ...headers,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
