import { healthRoutes } from '../../../src/http/health.ts';
import { createHttpServer } from '../../../src/http/server.ts';

// A process of its own, so that its connections do not share a limit of files with their other ends.
const server = createHttpServer({
  routes: healthRoutes(async () => ({})),
  https: false,
  note: () => undefined,
});
const { port } = await server.listen(0, '127.0.0.1');
process.send?.({ port });
