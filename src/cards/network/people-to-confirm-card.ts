import type { View } from '../../domain/view/view.ts';
import { CONFIRM_WORDS, confirmSummary, pendingLine } from '../../texts/network/network.ts';
import { listNames, othersText } from '../../texts/plurals.ts';
import { commandButton, execute } from '../parts/actions.ts';
import { present, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { manyChoicesInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type PeopleToConfirmView = Extract<View, { view: 'people_to_confirm' }>;

export function peopleToConfirmCard(view: PeopleToConfirmView): RenderedMessage {
  return fitted((detail) => buildCard(view, detail));
}

/** Those who have declared are ticked: confirming a whole new network is one press. */
function buildCard(
  { networkId, networkName, people, seats }: PeopleToConfirmView,
  detail: Detail,
): RenderedMessage {
  const declared = people.filter((person) => person.declared !== null);
  const silent = people.filter((person) => person.declared === null && person.position === null);
  const { shown, left } = cut(declared, detail.items);
  const short = shown.map((person) => ({ ...person, name: clip(person.name, detail.nameChars) }));
  const choices = short.map((person) => ({ title: pendingLine(person, seats), value: person.personId }));
  const silentNames = silent.map((person) => clip(person.name, detail.nameChars));
  return cardMessage({
    summary: confirmSummary(declared.length),
    body: present([
      title(CONFIRM_WORDS.title),
      subtle(clip(networkName, detail.nameChars), { spacing: 'none' }),
      text(choices.length === 0 ? CONFIRM_WORDS.nobody : CONFIRM_WORDS.intro),
      choices.length > 0 &&
        manyChoicesInput({
          id: 'personIds',
          label: CONFIRM_WORDS.people,
          required: CONFIRM_WORDS.missing,
          choices,
          chosen: choices.map((choice) => choice.value),
        }),
      left > 0 && text(othersText(left)),
      silent.length > 0 && subtle(`${CONFIRM_WORDS.silent} ${listNames(silentNames, detail.items)}`),
    ]),
    actions: present([
      choices.length > 0 && execute(CONFIRM_WORDS.submit, { verb: 'confirm_positions', networkId }),
      commandButton('network', networkId),
    ]),
  });
}
