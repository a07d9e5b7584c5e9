import type { Route } from './route.ts';
import { isSameSecret } from './same-secret.ts';
import { sendError } from './send-json.ts';

/** `/metrics` for Prometheus, to whoever shows the token: `Authorization: Bearer …`. Served only where there is one. */
export function metricsRoutes(
  token: string,
  read: () => Promise<{ contentType: string; text: string }>,
): Route[] {
  return [
    {
      method: 'GET',
      path: '/metrics',
      handle: async (request, response) => {
        response.setHeader('Cache-Control', 'no-store');
        if (!isShown(request.headers.authorization, token)) {
          response.setHeader('WWW-Authenticate', 'Bearer');
          return sendError(response, 401, 'unauthorized', 'Show the token of METRICS_TOKEN.');
        }
        const { contentType, text } = await read();
        response.statusCode = 200;
        response.setHeader('Content-Type', contentType);
        response.end(text);
      },
    },
  ];
}

function isShown(authorization: string | undefined, token: string): boolean {
  const [, given] = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '') ?? [];
  return given !== undefined && isSameSecret(given, token);
}
