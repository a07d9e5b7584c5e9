import type { PersonRow, View } from '../../domain/view/view.ts';
import { runningDeputyLine } from '../../texts/delegation/delegation.ts';
import {
  invitedLine,
  NETWORK_WORDS,
  pendingLine,
  personName,
  seatLine,
} from '../../texts/network/network.ts';
import { noticeText } from '../../texts/notices.ts';
import { othersText } from '../../texts/plurals.ts';
import { shortPowers } from '../delegation/delegations-card.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, heading, lines, present, strong, subtle, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type NetworkView = Extract<View, { view: 'network' }>;

export function networkCard(view: NetworkView): RenderedMessage {
  return fitted((detail) => buildNetworkCard(view, detail));
}

function buildNetworkCard(view: NetworkView, detail: Detail): RenderedMessage {
  const { networkId, notice } = view;
  const people = view.people.map((person) => ({ ...person, name: clip(person.name, detail.nameChars) }));
  const canEdit = view.canEdit && people.length > 0;
  return cardMessage({
    summary: NETWORK_WORDS.title,
    body: present([
      title(NETWORK_WORDS.title),
      subtle(clip(view.networkName, detail.nameChars), { spacing: 'none' }),
      notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
      ...peopleParts(view, people, detail),
      canEdit && personChoiceInput(people),
    ]),
    actions: canEdit ? [execute(NETWORK_WORDS.edit, { verb: 'edit_position', networkId })] : [],
  });
}

function peopleParts(view: NetworkView, people: PersonRow[], detail: Detail): CardElement[] {
  const { seats } = view;
  const confirmed = people.filter((person) => person.position !== null);
  const referents = confirmed.filter((person) => person.position?.role === 'referent');
  const seatLines = seats.map((seat) => {
    const names = referents.filter((person) => person.position?.seatId === seat.id).map(personName);
    return seatLine(clip(seat.name, detail.nameChars), names.join(', '));
  });
  const withRole = (roles: string[]) =>
    confirmed.filter((person) => roles.includes(person.position?.role ?? ''));
  return [
    ...group(NETWORK_WORDS.seats, seatLines, detail),
    ...group(
      NETWORK_WORDS.coordination,
      [
        ...withRole(['coordinator']).map((person) => personName(person)),
        ...view.deputies.map((row) => runningDeputyLine(shortPowers(row, detail))),
      ],
      detail,
    ),
    ...group(
      NETWORK_WORDS.invited,
      withRole(['manager', 'operator']).map((person) => invitedLine(person, seats)),
      detail,
    ),
    ...group(
      NETWORK_WORDS.pending,
      people.filter((person) => person.position === null).map((person) => pendingLine(person, seats)),
      detail,
    ),
  ];
}

function group(name: string, all: string[], detail: Detail): CardElement[] {
  if (all.length === 0) return [];
  const { shown, left } = cut(all, detail.items);
  return [heading(name), ...lines(left > 0 ? [...shown, othersText(left)] : shown)];
}

function personChoiceInput(people: PersonRow[]): CardElement {
  return choiceInput({
    id: 'personId',
    label: NETWORK_WORDS.person,
    required: NETWORK_WORDS.personMissing,
    value: null,
    choices: people.map((person) => ({ title: person.name, value: person.personId })),
    hint: NETWORK_WORDS.choose,
  });
}
