import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'botbuilder';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import untypedRestify from 'restify';

/** As much of restify as the samples use; the product types only what it uses itself. */
interface SampleServer {
  use(handler: unknown): void;
  post(path: string, handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void;
  listen(port: number, host: string, listening: () => void): void;
  address(): AddressInfo;
}
const restify = untypedRestify as unknown as {
  createServer(): SampleServer;
  plugins: { bodyParser(): unknown };
};

/** The yardstick: botbuilder as its samples use it, behind restify, answering each message with one reply. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as unknown as Request, response as unknown as Response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${server.address().port}` });
});
process.on('disconnect', () => process.exit(0));
