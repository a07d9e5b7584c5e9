import { expect } from '@jest/globals';
import type { ConnectorAnswer } from '../../../src/simulator/connector/connector-answer.ts';
import { DEMO_PEOPLE } from '../../../src/simulator/demo/demo-people.ts';
import type { Fault } from '../../../src/simulator/faults/faults.ts';
import { PLATFORM_ERRORS } from '../../../src/simulator/faults/platform-errors.ts';
import type { FanOut } from '../network/fan-out.ts';
import { runRetries } from '../network/fan-out.ts';
import type { RunningNetwork } from '../network/running-network.ts';

export type PlatformError = keyof typeof PLATFORM_ERRORS;
export const PLATFORM_ERROR_NAMES = Object.keys(PLATFORM_ERRORS) as PlatformError[];

/** What becomes of a delivery whose send met a fault. */
export interface Expected {
  status: 'sent' | 'failed' | 'uncertain';
  /** Messages that really stand in the recipient's conversation. */
  standing: number;
  /** What the coordinator reads; null = nothing. */
  told: string | null;
}

export const SENT: Expected = { status: 'sent', standing: 1, told: null };
export const FAILED: Expected = { status: 'failed', standing: 0, told: 'mancata consegna' };
export const REPEATED: Expected = { status: 'sent', standing: 1, told: 'invio forse ripetuto' };
export const TWICE: Expected = { ...REPEATED, standing: 2 };
export const PLAIN: Expected = { status: 'sent', standing: 1, told: 'inviata come solo testo' };
export const UNCERTAIN: Expected = { status: 'uncertain', standing: 0, told: 'consegna incerta' };
export const UNCERTAIN_THERE: Expected = { ...UNCERTAIN, standing: 1 };

export function answer(given: ConnectorAnswer): Fault {
  return { fault: 'answer', answer: given };
}

/** What was asked is done all the same. */
export function taken(fault: Fault): Fault {
  return { ...fault, taken: true } as Fault;
}

/** A fault meets the posts to one person, or to the channel, `times` times. */
export function meets(network: RunningNetwork, where: string, effect: Fault, times = 1): void {
  const { world, connector } = network.app.simulator;
  const conversation = where === 'channel' ? network.channelId : world.openChat(network.person(where).id);
  connector.faults.add({ match: { method: 'POST', conversation }, times, effect });
}

/** Sends, tries again what is to be tried again, and compares what has become of it. */
export async function expectOutcome(
  network: RunningNetwork,
  { line, to }: { line: FanOut; to: string },
  expected: Expected,
): Promise<void> {
  await network.settle();
  await runRetries(network);
  expect(await line.to(to)).toMatchObject({ status: expected.status, claimedAt: null });
  expect(line.standing(to)).toHaveLength(expected.standing);
  expect(line.told()).toEqual(expected.told === null ? [] : [expect.stringContaining(expected.told)]);
}

/** Everybody but the one in trouble has it once, whatever happened to that one. */
export async function expectTheRestWentOn(line: FanOut, troubled: string): Promise<void> {
  const inTrouble = await line.to(troubled);
  const rest = (await line.deliveries()).filter(({ id }) => id !== inTrouble.id);
  expect(rest.map(({ status }) => status)).toEqual(rest.map(() => 'sent'));
  const counts = DEMO_PEOPLE.map(({ key }) => key)
    .filter((key) => key !== troubled)
    .map((key) => line.standing(key).length);
  expect(counts).toEqual(counts.map(() => 1));
}
