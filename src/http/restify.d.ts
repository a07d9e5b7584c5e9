/** The parts of restify 12 used here; the package brings no types. */
declare module 'restify' {
  import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';

  export interface Request extends IncomingMessage {
    /** Throws on a malformed Host header or absolute-form address (restify issue #2011). */
    getUrl(): URL;
    /** Parts of the path named in the route. */
    params: Record<string, string | undefined>;
    body?: unknown;
  }

  export type Next = (stop?: false | Error) => void;
  export type Handler = (request: Request, response: ServerResponse, next: Next) => void;
  export type AsyncHandler = (request: Request, response: ServerResponse) => Promise<void>;

  export interface HttpError extends Error {
    statusCode?: number;
    body?: { code?: string };
    toJSON?: () => unknown;
  }

  export interface Server {
    /** The Node server beneath. */
    server: NodeServer;
    pre(handler: Handler): void;
    use(handler: Handler): void;
    get(path: string, handler: AsyncHandler): void;
    head(path: string, handler: AsyncHandler): void;
    post(path: string, handler: AsyncHandler): void;
    put(path: string, handler: AsyncHandler): void;
    del(path: string, handler: AsyncHandler): void;
    on(event: 'error', listener: (error: Error) => void): void;
    on(
      event: 'restifyError',
      listener: (request: Request, response: ServerResponse, error: HttpError, done: () => void) => void,
    ): void;
  }

  const restify: {
    createServer(options: { name: string; log: unknown }): Server;
    logger(options: { level: string }): unknown;
  };
  export default restify;
}
