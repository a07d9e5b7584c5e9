import type { IncomingMessage, ServerResponse } from 'node:http';
import { isCalendar } from '../domain/files/file-link.ts';
import type { OpenedFile } from '../usecases/files/open-file.ts';
import { contentDisposition } from './content-disposition.ts';
import { entityTag, isKnown } from './entity-tag.ts';
import type { Route } from './route.ts';
import { sendError } from './send-json.ts';

/** Seconds for which a client may keep the calendar without asking again. */
const FEED_MAX_AGE = 300;

/**
 * `/files/<link id>/<token>/<file name>`: the file, or 404 with the same words and headers for whatever reason. Reads
 * only; the token, not a sign-in, is what opens it (calendar programs have none).
 */
export function fileRoutes(
  open: (given: { linkId: string; token: string }) => Promise<OpenedFile | null>,
): Route[] {
  return [
    {
      method: 'GET',
      path: '/files/:linkId/:token/:name',
      handle: async (request, response) => {
        const { linkId = '', token = '' } = request.params;
        const opened = await open({ linkId, token });
        if (opened === null) return notFound(response);
        send(request, response, opened);
      },
    },
  ];
}

function notFound(response: ServerResponse): void {
  sendError(response, 404, 'not_found', 'There is nothing at this address.');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { request: asked, file }: OpenedFile,
): void {
  if (response.headersSent || response.destroyed) return;
  if (asked.file === 'feed') {
    const tag = entityTag(file.bytes);
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', `private, max-age=${FEED_MAX_AGE}`);
    if (isKnown(request.headers['if-none-match'], tag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  } else {
    response.setHeader('Cache-Control', 'private, no-store');
  }
  response.statusCode = 200;
  response.setHeader('Content-Type', file.contentType);
  response.setHeader('Content-Length', file.bytes.byteLength);
  response.setHeader(
    'Content-Disposition',
    contentDisposition(isCalendar(asked) ? 'inline' : 'attachment', file.name),
  );
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
