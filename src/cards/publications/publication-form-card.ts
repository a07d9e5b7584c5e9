import { OUTLET_KINDS } from '../../domain/publications/outlet.ts';
import { NUDGE_PLANS, PUBLICATION_KINDS } from '../../domain/publications/publication.ts';
import type { PublicationForm } from '../../domain/publications/publication-form.ts';
import type { View } from '../../domain/view/view.ts';
import { capitalised } from '../../texts/dates.ts';
import {
  newerPublicationLines,
  PUBLICATION_FORM_WORDS,
  publicationFieldLabel,
  publicationProblemText,
  seatCountText,
} from '../../texts/publications/publication-forms.ts';
import {
  nudgePlanLabel,
  outletKindLabel,
  publicationKindLabel,
} from '../../texts/publications/publications.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, lines, present, strong, subtle, title } from '../parts/elements.ts';
import { clip, fitted } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { choiceInput, dateInput, manyChoicesInput, sideBySide, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type FormView = Extract<View, { view: 'publication_form' }>;

const WORDS = PUBLICATION_FORM_WORDS;
/** A form filled beyond every limit must still fit on a card; what is within the limits is never cut. */
const SHOWN_CHARS = { title: 300, text: 3_000, links: 3_700 } as const;

/** The form of an item. The limits are told when they are passed: a text pasted in is never cut silently. */
export function publicationFormCard(view: FormView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, publicationId, version, form, newer } = view;
    const name = version === null ? WORDS.title : WORDS.editTitle;
    return cardMessage({
      summary: name,
      body: present([
        title(name),
        version === null && subtle(seatCountText(view.seatCount), { spacing: 'none' }),
        ...problemsTold(view.problems.map(publicationProblemText)),
        newer !== null &&
          container(
            [
              strong(WORDS.newer),
              ...lines(newerPublicationLines(newer).map((line) => clip(line, Math.min(detail.chars, 300)))),
            ],
            { style: 'emphasis' },
          ),
        ...inputs(form),
      ]),
      actions: [
        execute(version === null ? WORDS.submit : WORDS.save, {
          ...{ verb: 'publication_save', networkId, publicationId, version },
        }),
      ],
    });
  });
}

function inputs(form: PublicationForm): CardElement[] {
  return [
    choiceInput({
      ...{ id: 'kind', label: publicationFieldLabel('kind'), required: null, value: form.kind },
      choices: PUBLICATION_KINDS.map((kind) => ({ title: publicationKindLabel(kind), value: kind })),
    }),
    input('title', form),
    input('text', form, true),
    input('links', form, true),
    manyChoicesInput({
      ...{ id: 'outletKinds', label: publicationFieldLabel('outletKinds'), required: null },
      choices: OUTLET_KINDS.map((kind) => ({ title: capitalised(outletKindLabel(kind)), value: kind })),
      chosen: form.outletKinds,
    }),
    sideBySide([
      dateInput({ ...{ id: 'fromOn', label: publicationFieldLabel('fromOn') }, ...dated(form.fromOn) }),
      dateInput({ ...{ id: 'untilOn', label: publicationFieldLabel('untilOn') }, ...dated(form.untilOn) }),
    ]),
    subtle(WORDS.untilHint, { spacing: 'small' }),
    choiceInput({
      ...{ id: 'nudges', label: publicationFieldLabel('nudges'), required: null, value: form.nudges },
      choices: NUDGE_PLANS.map((plan) => ({ title: nudgePlanLabel(plan), value: plan })),
    }),
  ];
}

function dated(value: string) {
  return { required: null, value };
}

function input(field: keyof typeof SHOWN_CHARS, form: PublicationForm, multiline = false): CardElement {
  const value = form[field].slice(0, SHOWN_CHARS[field]);
  return textInput({ id: field, label: publicationFieldLabel(field), required: null, value }, { multiline });
}
