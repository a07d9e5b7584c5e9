import type { DeliveryOutcome } from '../domain/delivery-outcome.ts';
import type { Note } from '../usecases/context.ts';
import type { Admission, Gate, PlatformLimits, PlatformRequest } from '../usecases/ports/platform-limits.ts';
import type { Going, TeamsAddress, TeamsGateway } from '../usecases/ports/teams-gateway.ts';
import { createSeats } from './seats.ts';

/** Pause of a conversation that was told to wait without being told how long. */
const UNTOLD_PAUSE_MS = 2_000;
/** The limits cannot be asked at the moment. */
const LIMITS_AWAY_MS = 5_000;

const IN_TURN: Going = { urgency: 'in_turn', pass: null };
const AT_ONCE: Going = { urgency: 'now', pass: null };

type Failure = Exclude<DeliveryOutcome, { outcome: 'sent' }>;

/**
 * The way of everything to Teams: each request waits for room within the limits, a little while here and longer by
 * `paced`, and what Teams says about waiting is passed on to all. Edits and rosters go in turn; what is written to
 * people goes at once unless told.
 */
export function createPacedGateway(
  gateway: TeamsGateway,
  parts: { gate: Gate; limits: PlatformLimits; note: Note },
): TeamsGateway {
  const { gate, limits, note } = parts;
  const seats = createSeats();
  return {
    postToChannel: (address, channelId, view, going = AT_ONCE) =>
      paced(sendTo(address, channelId, going), going, () => gateway.postToChannel(address, channelId, view)),
    replyInThread: (address, channelId, rootId, view, going = AT_ONCE) =>
      paced(sendTo(address, channelId, going), going, () =>
        gateway.replyInThread(address, channelId, rootId, view),
      ),
    sendToConversation: (address, conversationId, view, going = AT_ONCE) =>
      paced(sendTo(address, conversationId, going), going, () =>
        gateway.sendToConversation(address, conversationId, view),
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

  async function paced<T extends { outcome: string }>(
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
      if (isThrottled(outcome)) await passOn(request, outcome.delayMs);
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

  async function passOn(request: PlatformRequest, askedMs: number | null): Promise<void> {
    const { tenantId, does } = request;
    note('platform asks to wait', { tenantId, does, askedMs });
    try {
      await limits.pause(request, askedMs ?? UNTOLD_PAUSE_MS);
    } catch (error) {
      note('pause not recorded', { tenantId, error: String(error) });
    }
  }
}

function pacedFor(delayMs: number): Failure {
  return { outcome: 'paced', delayMs, reason: 'limits' };
}

function isThrottled(outcome: { outcome: string }): outcome is Failure & { outcome: 'retry' } {
  return outcome.outcome === 'retry' && 'because' in outcome && outcome.because === 'throttled';
}

/** All threads of a channel share its limits. */
function sendTo({ tenantId }: TeamsAddress, conversationId: string, { urgency }: Going): PlatformRequest {
  return { tenantId, place: placeOf(conversationId), does: 'send', urgency };
}

function placeOf(conversationId: string): string {
  return conversationId.split(';', 1)[0] ?? '';
}
