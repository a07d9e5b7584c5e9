import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Activity } from 'botbuilder';
import type { View } from '../domain/view/view.ts';
import type { Note } from '../usecases/context.ts';
import type { BotLogic, InboundEvent, Reply } from '../usecases/inbound/inbound-event.ts';
import type { TeamsGateway } from '../usecases/ports/teams-gateway.ts';
import { createAnswerMemory } from './answer-memory.ts';
import type { BotAuthConfig } from './auth-config.ts';
import { BotAdapter } from './bot-adapter.ts';
import { toDialogBody } from './dialog-body.ts';
import { dialogRequest } from './dialog-request.ts';
import { type BotRequest, type HttpAnswer, refusal, writeAnswer } from './http-answer.ts';
import { refusedBecause } from './inbound-guard.ts';
import { toInvokeBody } from './invoke-body.ts';
import { parseActivity } from './parse-activity.ts';
import { toQueryBody } from './query-body.ts';
import { type FromMessage, sendReply } from './send-reply.ts';
import type { ServiceUrlRule } from './service-url.ts';
import type { Render } from './to-activity.ts';

export interface BotEndpointOptions {
  auth: BotAuthConfig;
  allowedTenants: readonly string[] | 'any';
  /** Connector addresses that may be spoken to, the same as for the gateway. */
  rule: ServiceUrlRule;
  logic: BotLogic;
  gateway: TeamsGateway;
  render: Render;
  note: Note;
  /** The id under which the log has the request under way, shown with a fault; a random one when there is none. */
  reference?: () => string | null;
  /** Longest wait for the keys of the channel; 8 s unless told. */
  keysWaitMs?: number;
}

export interface BotEndpoint {
  /**
   * Answers one `POST /api/messages` whose JSON body has been read into `request.body`; never rejects.
   *
   * 200 taken · 400 not an activity · 401 token · 403 tenant, channel or address · 501 an invoke nobody answers ·
   * 503 the channel's keys cannot be read · 500 a fault of ours in an event nobody is waiting for, so that the
   * channel may send it again; where a person waits, the fault is shown to them with a reference and the answer
   * is 200, since they can press again and a redelivery would answer twice.
   */
  handle(request: BotRequest, response: ServerResponse): Promise<void>;
}

type Asked = InboundEvent & { key: string };

/** What to show, and the answer where nobody is shown it, when a fault of ours came between. */
interface Outcome {
  reply: Reply;
  fault: HttpAnswer | null;
}

/** Of 28 kB at most each, and asked for again within seconds. */
const DIALOG_ANSWERS_KEPT = 100;

export function createBotEndpoint(options: BotEndpointOptions): BotEndpoint {
  const { auth, logic, gateway, render, note, reference: known } = options;
  const adapter = new BotAdapter(auth, options.keysWaitMs);
  const guard = { ...options, credentials: auth.kind !== 'none' };
  const dialogs = createAnswerMemory<Outcome>(DIALOG_ANSWERS_KEPT, ({ fault }) => fault === null);
  return { handle };

  async function handle(request: BotRequest, response: ServerResponse): Promise<void> {
    try {
      writeAnswer(response, await answerTo(request));
    } catch (error) {
      writeAnswer(response, failed(error, 'request').answer);
    }
  }

  async function answerTo({ body, headersDistinct }: BotRequest): Promise<HttpAnswer> {
    if (!guard.credentials && isFromBrowser(headersDistinct)) {
      note('request refused', { because: 'browser' });
      return refusal(403, 'browser', 'Pages of a browser may not speak for people.');
    }
    if (!isActivity(body)) {
      return refusal(400, 'bad_request', 'The body must be a JSON object with a "type", as Teams sends it.');
    }
    // Of several headers Node would show the first alone; which one a proxy in front has read is not known.
    const verified = await adapter.verify(body, headersDistinct.authorization?.join(', ') ?? '');
    if (verified.verified === 'no') {
      note('request refused', { because: 'token', detail: verified.reason });
      return refusal(401, 'unauthorized', 'The request has no valid token of the Teams channel.');
    }
    if (verified.verified === 'unknown') {
      note('request not verifiable', { detail: verified.reason });
      return refusal(
        503,
        'unavailable',
        'The request cannot be verified at the moment; send it again later.',
      );
    }
    const because = refusedBecause(body, guard);
    if (because !== null) {
      note('request refused', { because });
      return refusal(403, because, 'This bot does not serve where the request comes from.');
    }
    const event = parseActivity(body);
    if (event.event === 'malformed') return refusal(400, 'malformed', event.reason);
    if (event.event === 'ignored') return { status: 200 };
    let answer: HttpAnswer = { status: 200 };
    const invoked = await adapter.run(verified.result, body, async (context) => {
      if (event.event === 'unsupported_invoke') return;
      if (!isInvoke(event)) {
        answer = await conclude(event, await decide(event));
        return;
      }
      await context.sendActivity({
        type: 'invokeResponse',
        value: { status: 200, body: await invokeBody(event, body) },
      });
    });
    return invoked === undefined ? answer : { status: invoked.status, body: invoked.body };
  }

  /** Teams sends what a dialog submits up to twice again after 5 s, so that answer is kept (platform facts §2.4). */
  async function invokeBody(event: Asked, activity: Activity): Promise<object> {
    const dialog = dialogRequest(activity);
    if (isQuery(event)) return toQueryBody((await decide(event)).reply, render);
    if (dialog === null) {
      const view = viewOf(await decide(event));
      return toInvokeBody(view === null ? null : render(view));
    }
    const view = viewOf(await dialogs.once(event.key, () => decide(event)));
    return toDialogBody(view, render, dialog);
  }

  /** Runs the product's decision; a fault of ours becomes something to show. */
  async function decide(event: Asked): Promise<Outcome> {
    try {
      return { reply: await logic.handle(event), fault: null };
    } catch (error) {
      const { reference, answer } = failed(error, event.event);
      const view: View = { view: 'notice', notice: { code: 'failure', reference } };
      return { reply: { reply: 'show', view }, fault: answer };
    }
  }

  async function conclude(event: Asked, outcome: Outcome): Promise<HttpAnswer> {
    if (!isFromMessage(event)) return outcome.fault ?? { status: 200 };
    const view = viewOf(outcome);
    if (view !== null) await sendReply(gateway, note, { event, view });
    return { status: 200 };
  }

  function failed(error: unknown, what: string): { reference: string; answer: HttpAnswer } {
    const reference = known?.() ?? randomBytes(4).toString('hex');
    note('request failed', { reference, what, err: error });
    return { reference, answer: refusal(500, 'failure', `Reference ${reference}.`) };
  }
}

function isActivity(body: unknown): body is Activity {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    body.type !== ''
  );
}

/** Without credentials the only guard is that requests come from this machine, and so do those of any page open on it. */
function isFromBrowser(headers: BotRequest['headersDistinct']): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}

function viewOf({ reply }: Outcome): View | null {
  return reply.reply === 'show' ? reply.view : null;
}

function isQuery(event: Asked): boolean {
  return event.event === 'practice_query' || ('via' in event && event.via === 'query');
}

function isInvoke(event: Asked): boolean {
  if (event.event === 'action_command' || isQuery(event)) return true;
  return 'via' in event && event.via !== 'form';
}

function isFromMessage(event: Asked): event is Asked & FromMessage {
  return event.event === 'command' || event.event === 'card_action' || event.event === 'invalid_card_action';
}
