import type { Position, Role } from '../../domain/network/person.ts';
import type { PositionForm } from '../../domain/network/position-form.ts';
import type { SeatChoice } from '../../domain/view/choices.ts';
import { NETWORK_WORDS, roleChoice } from '../../texts/network/network.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { clip } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';

/** Renderers refuse a choice without a value; the border trims what it reads, and an empty seat is no seat. */
const NO_SEAT = ' ';

const DECLARABLE: readonly Role[] = ['referent', 'manager', 'operator'];

/**
 * Role and seat. The coordinator's role is handed over, not chosen: it is offered only to who has it.
 *
 * @param withNone whether "no role" may be chosen
 */
export function positionInputs(
  current: Position | PositionForm | null,
  seats: readonly SeatChoice[],
  withNone: boolean,
): CardElement[] {
  const roles: Role[] = current?.role === 'coordinator' ? ['coordinator', ...DECLARABLE] : [...DECLARABLE];
  const none = withNone ? [{ title: NETWORK_WORDS.noRole, value: 'none' }] : [];
  return [
    choiceInput({
      id: 'role',
      label: NETWORK_WORDS.role,
      required: NETWORK_WORDS.roleMissing,
      value: current?.role ?? null,
      choices: [...roles.map((role) => ({ title: roleChoice(role), value: role })), ...none],
      hint: NETWORK_WORDS.choose,
    }),
    choiceInput({
      id: 'seatId',
      label: NETWORK_WORDS.seat,
      required: null,
      value: current?.seatId || null,
      choices: [
        ...seats.map((seat) => ({ title: clip(seat.name, 60), value: seat.id })),
        { title: NETWORK_WORDS.noSeat, value: NO_SEAT },
      ],
      hint: NETWORK_WORDS.noSeat,
    }),
  ];
}
