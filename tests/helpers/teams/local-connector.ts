import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

export interface Answer {
  status: number;
  /** An object is sent as JSON, a text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface LocalConnector {
  url: string;
  /** Every request that arrived, in order. */
  received: Received[];
  /** What the next requests are answered; `reset` breaks the connection, `silence` never answers. */
  answerWith(answer: (request: Received) => Answer | 'reset' | 'silence'): void;
  close(): Promise<void>;
}

const CREATED: Answer = { status: 201, body: { id: '1796391700001' } };

/** A Bot Connector on this machine that does what it is told. */
export async function startLocalConnector(): Promise<LocalConnector> {
  const received: Received[] = [];
  let decide: (request: Received) => Answer | 'reset' | 'silence' = () => CREATED;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const { method = '', url: path = '', headers } = request;
    const arrived: Received = { method, path, headers, body: text === '' ? null : JSON.parse(text) };
    received.push(arrived);
    const answer = decide(arrived);
    if (answer === 'silence') return;
    if (answer === 'reset') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(typeof answer.body === 'object' ? JSON.stringify(answer.body) : answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/connettore`,
    received,
    answerWith: (answer) => {
      decide = answer;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
