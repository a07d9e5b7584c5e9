import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request with its path read into `params` and its JSON body, if it had one, into `body`. */
export interface HttpRequest extends IncomingMessage {
  params: Record<string, string | undefined>;
  body?: unknown;
}

/** One address served. The handler answers; what it throws is noted and answered with 500, without its text. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As restify takes it: `/a/:id`, `/files/*`. */
  path: string;
  handle: (request: HttpRequest, response: ServerResponse) => Promise<void>;
}
