import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request whose JSON body the server has read; `body` is undefined when there was none. */
export type BotRequest = IncomingMessage & { body?: unknown };

/** What the channel is answered. Bodies are ours: never the text of an error thrown inside. */
export interface HttpAnswer {
  status: number;
  body?: unknown;
}

export function refusal(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}

export function writeAnswer(response: ServerResponse, { status, body }: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
