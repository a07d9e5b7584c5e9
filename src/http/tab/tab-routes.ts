import type { ServerResponse } from 'node:http';
import type { CardAction } from '../../domain/card-action.ts';
import type { CommandName } from '../../domain/commands/command.ts';
import { isRefusal } from '../../domain/view/refusal.ts';
import type { View } from '../../domain/view/view.ts';
import { actionBody, yearAsked } from '../../shared/tab-api.ts';
import { toTabJson } from '../../shared/tab-json.ts';
import { COMMAND_WORDS } from '../../texts/command-words.ts';
import { noticeText } from '../../texts/notices.ts';
import type { TabProblem } from '../../texts/tab/refusals.ts';
import type { TabAsk, TabLogic } from '../../usecases/tab/tab-logic.ts';
import { entityTag, isKnown } from '../entity-tag.ts';
import type { HttpRequest, Route } from '../route.ts';
import { sendProblem } from './send-problem.ts';
import type { SignedIn, TokenVerdict, VerifyToken } from './verify-token.ts';

export interface TabRoutesOptions {
  logic: TabLogic;
  verify: VerifyToken;
  /** Reads what a button carries, as for cards; null when it has the shape of none. */
  parseAction: (data: unknown) => CardAction | null;
  /** Notes a fact for the operator: no name, no text, no token. */
  note: (event: string, fields: Record<string, unknown>) => void;
}

type Answer = (request: HttpRequest, response: ServerResponse, signedIn: SignedIn) => Promise<void>;

const NOT_VALID: Readonly<Record<Exclude<TokenVerdict['token'], 'valid'>, TabProblem>> = {
  missing: 'not_signed_in',
  expired: 'session_expired',
  refused: 'sign_in_refused',
  unavailable: 'sign_in_unavailable',
};

const NETWORK = '/api/tab/networks/:networkId';

/**
 * What the pages of the tab ask for. Every request carries a token of who is signed in; the decisions are those of
 * the chat. Views go out as JSON, problems as RFC 9457 in Italian. A reading has an `ETag`.
 */
export function tabRoutes(options: TabRoutesOptions): Route[] {
  const { logic, verify, parseAction, note } = options;
  return [
    route('GET', '/api/tab/session', async (request, response, signedIn) => {
      const networks = await logic.session(signedIn);
      if (networks === null) return sendProblem(response, 'too_many');
      sendReading(request, response, { networks });
    }),
    route('GET', `${NETWORK}/commands/:command`, async (request, response, signedIn) => {
      const { command = '' } = request.params;
      if (!isCommand(command)) return sendProblem(response, 'not_found');
      const asked = readAsked(command, request);
      if (asked === null) return sendProblem(response, 'unreadable');
      const view = await ask(request, response, signedIn, asked);
      if (view !== null) sendReading(request, response, { view });
    }),
    route('POST', `${NETWORK}/actions`, async (request, response, signedIn) => {
      const { data: body } = actionBody.safeParse(request.body);
      const action = body === undefined ? null : parseAction(body.action);
      if (body === undefined || action === null) return sendProblem(response, 'unreadable');
      const view = await ask(request, response, signedIn, { ask: 'action', action, key: body.key });
      if (view !== null) sendResult(response, { view });
    }),
  ];

  function route(method: Route['method'], path: string, answer: Answer): Route {
    return {
      method,
      path,
      handle: async (request, response) => {
        try {
          const verdict = await verify(request.headers.authorization ?? null);
          if (verdict.token === 'valid') return await answer(request, response, verdict.signedIn);
          if (verdict.token !== 'missing' && verdict.token !== 'expired')
            note('sign-in of the tab not accepted', { because: verdict.token, detail: verdict.reason });
          sendProblem(response, NOT_VALID[verdict.token]);
        } catch (error) {
          note('request of the tab failed', { path, err: error });
          sendProblem(response, 'failure');
        }
      },
    };
  }

  /** The view to send, or null when a problem has been sent instead. */
  async function ask(
    request: HttpRequest,
    response: ServerResponse,
    signedIn: SignedIn,
    asked: TabAsk,
  ): Promise<View | null> {
    const answered = await logic.handle(signedIn, request.params.networkId ?? '', asked);
    switch (answered.answer) {
      case 'view':
        return withoutRefusal(response, answered.view);
      case 'unknown':
        sendProblem(response, 'not_in_network');
        return null;
      case 'removed':
        sendProblem(response, 'network_removed');
        return null;
      case 'again':
        sendProblem(response, 'already_received');
        return null;
      case 'too_many':
        sendProblem(response, 'too_many');
        return null;
    }
  }
}

/** The tab has the commands of the chat, and no others. */
function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMAND_WORDS, word);
}

/** Null when a year is asked for that is none, or of what has none. */
function readAsked(command: CommandName, request: HttpRequest): TabAsk | null {
  const given = new URL(request.url ?? '/', 'http://localhost').searchParams.get('year');
  if (given === null) return { ask: 'command', command };
  const { data: year } = yearAsked.safeParse(given);
  const yearly = command === 'calendar' || command === 'attendance' || command === 'publications';
  return year === undefined || !yearly ? null : { ask: 'year', command, year };
}

/** A refusal is a status of its own, so that no page takes it for a result. */
function withoutRefusal(response: ServerResponse, view: View): View | null {
  if (view.view !== 'notice') return view;
  const { notice } = view;
  const refused = isRefusal(notice);
  if (!refused && notice.code !== 'not_allowed' && notice.code !== 'unknown_item') return view;
  if (refused) sendProblem(response, 'refused', noticeText(notice));
  else if (notice.code === 'not_allowed') sendProblem(response, 'not_allowed', noticeText(notice));
  else sendProblem(response, 'not_found');
  return null;
}

function sendReading(request: HttpRequest, response: ServerResponse, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const text = toTabJson(body);
  const tag = entityTag(text);
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'private, no-cache');
  if (isKnown(request.headers['if-none-match'], tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  send(response, text);
}

function sendResult(response: ServerResponse, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  response.setHeader('Cache-Control', 'no-store');
  send(response, toTabJson(body));
}

function send(response: ServerResponse, text: string): void {
  response.statusCode = 200;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(text);
}
