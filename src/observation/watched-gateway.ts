import type { DeliveryOutcome } from '../domain/delivery/delivery-outcome.ts';
import type { RosterPage, TeamsGateway } from '../usecases/ports/teams-gateway.ts';

export type ConnectorOperation = keyof TeamsGateway;

/** One thing asked of Teams and what came of it. */
export interface ConnectorCall {
  operation: ConnectorOperation;
  outcome: DeliveryOutcome['outcome'];
  /** HTTP status of the refusal, `none` when no answer came or none was a refusal. */
  status: string;
  /** Whether Teams does not take this bot at all, whatever it sends. */
  botRefused: boolean;
  seconds: number;
}

/** The same gateway; `tell` hears of each call. Waiting for the platform's limits comes before, and is no part of it. */
export function watchGateway(gateway: TeamsGateway, tell: (call: ConnectorCall) => void): TeamsGateway {
  return {
    postToChannel: watched('postToChannel', gateway.postToChannel),
    replyInThread: watched('replyInThread', gateway.replyInThread),
    sendToConversation: watched('sendToConversation', gateway.sendToConversation),
    sendToPersonIn: watched('sendToPersonIn', gateway.sendToPersonIn),
    update: watched('update', gateway.update),
    openChat: watched('openChat', gateway.openChat),
    rosterPage: watched('rosterPage', gateway.rosterPage),
  };

  function watched<Given extends unknown[], Result extends DeliveryOutcome | RosterPage>(
    operation: ConnectorOperation,
    call: (...given: Given) => Promise<Result>,
  ): (...given: Given) => Promise<Result> {
    return async (...given) => {
      const began = performance.now();
      const result = await call(...given);
      const outcome = result.outcome === 'page' ? 'sent' : result.outcome;
      const botRefused = result.outcome === 'misconfigured' && result.refused === 'bot';
      const reason = 'reason' in result ? result.reason : '';
      const seconds = (performance.now() - began) / 1000;
      tell({ operation, outcome, status: statusOf(reason), botRefused, seconds });
      return result;
    };
  }
}

/** Reasons begin with `http_429` or `429:Code` where there was an answer; see `teams/delivery-errors.ts`. */
function statusOf(reason: string): string {
  return /^(?:http_)?([1-5]\d\d)(?::|$)/.exec(reason)?.[1] ?? 'none';
}
