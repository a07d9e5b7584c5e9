import type { Note } from '../usecases/context.ts';
import type { Gate, PlatformLimits } from '../usecases/ports/platform-limits.ts';
import type { TeamsGateway } from '../usecases/ports/teams-gateway.ts';
import { createBreaker } from './breaker.ts';
import { createGate } from './gate.ts';
import { createPacedGateway } from './paced-gateway.ts';

/** Puts the limits and the breaker before a gateway: of everything to Teams, there is no other way. */
export function createPacing(
  gateway: TeamsGateway,
  limits: PlatformLimits,
  note: Note,
): { gateway: TeamsGateway; gate: Gate } {
  const breaker = createBreaker(limits, note);
  const gate = createGate(limits, breaker);
  return { gate, gateway: createPacedGateway(gateway, { gate, limits, breaker, note }) };
}
