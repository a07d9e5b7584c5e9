import type { DeliveryOutcome } from '../domain/delivery/delivery-outcome.ts';
import type { Note } from '../usecases/context.ts';
import type { Admission, Gate, PlatformLimits, PlatformRequest } from '../usecases/ports/platform-limits.ts';
import type { Going, TeamsAddress, TeamsGateway } from '../usecases/ports/teams-gateway.ts';
import type { Answered, Breaker } from './breaker.ts';
import { createSeats } from './seats.ts';

/** Pause of a conversation that was told to wait without being told how long. */
const UNTOLD_PAUSE_MS = 2_000;
/** The limits cannot be asked at the moment. */
const LIMITS_AWAY_MS = 5_000;

const IN_TURN: Going = { urgency: 'in_turn', pass: null, as: 'card' };
const AT_ONCE: Going = { ...IN_TURN, urgency: 'now' };

type Failure = Exclude<DeliveryOutcome, { outcome: 'sent' }>;

/**
 * The way of everything to Teams: each request waits for room within the limits, a little while here and longer by
 * `paced`, and what Teams says about waiting is passed on to all. Edits and rosters go in turn; what is written to
 * people goes at once unless told.
 */
export function createPacedGateway(
  gateway: TeamsGateway,
  parts: { gate: Gate; limits: PlatformLimits; breaker: Breaker; note: Note },
): TeamsGateway {
  const { gate, limits, breaker, note } = parts;
  const seats = createSeats();
  return {
    postToChannel: (address, channelId, view, going = AT_ONCE) =>
      paced(sendTo(address, channelId, going), going, () =>
        gateway.postToChannel(address, channelId, view, going),
      ),
    replyInThread: (address, channelId, rootId, view, going = AT_ONCE) =>
      paced(sendTo(address, channelId, going), going, () =>
        gateway.replyInThread(address, channelId, rootId, view, going),
      ),
    sendToConversation: (address, conversationId, view, going = AT_ONCE) =>
      paced(sendTo(address, conversationId, going), going, () =>
        gateway.sendToConversation(address, conversationId, view, going),
      ),
    sendToPersonIn: (address, conversationId, teamsUserId, view, going = AT_ONCE) =>
      paced(sendTo(address, conversationId, going), going, () =>
        gateway.sendToPersonIn(address, conversationId, teamsUserId, view, going),
      ),
    openChat: (address, teamsUserId, going = AT_ONCE) =>
      paced(sendTo(address, teamsUserId, going), going, () => gateway.openChat(address, teamsUserId)),
    update: (address, conversationId, activityId, view) =>
      paced(sendTo(address, conversationId, IN_TURN), IN_TURN, () =>
        gateway.update(address, conversationId, activityId, view),
      ),
    rosterPage: (address, teamId, next) =>
      paced({ ...sendTo(address, teamId, IN_TURN), does: 'read' }, IN_TURN, () =>
        gateway.rosterPage(address, teamId, next),
      ),
  };

  async function paced<T extends Answered>(
    request: PlatformRequest,
    { pass }: Going,
    send: () => Promise<T | Failure>,
  ): Promise<T | Failure> {
    const admission = await ask(request, pass);
    if (admission.admitted === 'later') return pacedFor(admission.waitMs);
    return seats.whenFree(request, async () => {
      const still = await ask(request, admission.pass);
      if (still.admitted === 'later') return pacedFor(still.waitMs);
      const outcome = await send();
      await passOn(request, outcome);
      return outcome;
    });
  }

  async function ask(request: PlatformRequest, pass: Going['pass']): Promise<Admission> {
    try {
      return await gate.admit(request, pass);
    } catch (error) {
      note('limits not readable', { tenantId: request.tenantId, error: String(error) });
      return { admitted: 'later', waitMs: LIMITS_AWAY_MS };
    }
  }

  /** What is learnt from an answer is for all. */
  async function passOn(request: PlatformRequest, outcome: Answered | Failure): Promise<void> {
    const { tenantId, does } = request;
    try {
      if (isThrottled(outcome)) {
        note('platform asks to wait', { tenantId, does, askedMs: outcome.delayMs });
        await limits.pause(request, outcome.delayMs ?? UNTOLD_PAUSE_MS);
      }
      await breaker.heard(request, outcome);
    } catch (error) {
      note('answer not passed on', { tenantId, error: String(error) });
    }
  }
}

function pacedFor(delayMs: number): Failure {
  return { outcome: 'paced', delayMs, reason: 'limits' };
}

function isThrottled(outcome: Answered | Failure): outcome is Failure & { outcome: 'retry' } {
  return outcome.outcome === 'retry' && outcome.because === 'throttled';
}

/** All threads of a channel share its limits. */
function sendTo(
  { serviceUrl, tenantId }: TeamsAddress,
  conversationId: string,
  { urgency }: Going,
): PlatformRequest {
  return { serviceUrl, tenantId, place: placeOf(conversationId), does: 'send', urgency };
}

function placeOf(conversationId: string): string {
  return conversationId.split(';', 1)[0] ?? '';
}
