import type { ProjectForm } from '../../domain/projects/project-form.ts';
import { NOBODY } from '../../domain/projects/project-form.ts';
import type { View } from '../../domain/view/view.ts';
import {
  PROJECT_STATE_CHOICES,
  PROJECT_WORDS,
  projectFieldLabel,
  projectProblemText,
  projectVersionFacts,
} from '../../texts/projects/projects.ts';
import { execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, present, strong, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, fitted } from '../parts/fit.ts';
import { problemsTold } from '../parts/form-problems.ts';
import { versionFacts } from '../parts/history-card.ts';
import { choiceInput, dateInput, manyChoicesInput, textInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type FormView = Extract<View, { view: 'project_form' }>;

/** A form filled beyond every limit must still fit on a card; what is within the limits is never cut. */
const SHOWN_CHARS = { title: 300, aim: 2_100, step: 400, links: 3_100 } as const;

/** The form of a project. The limits are told when they are passed: a text pasted in is never cut silently. */
export function projectFormCard(view: FormView): RenderedMessage {
  return fitted((detail) => {
    const { networkId, projectId, version, form, newer } = view;
    const left = leftOut(view, detail);
    const name = version === null ? PROJECT_WORDS.formNew : PROJECT_WORDS.formEdit;
    return cardMessage({
      summary: name,
      body: present([
        title(name),
        ...problemsTold(view.problems.map(projectProblemText)),
        newer !== null &&
          container(
            present([strong(PROJECT_WORDS.newer), versionFacts(projectVersionFacts(newer), detail)]),
            {
              style: 'emphasis',
            },
          ),
        input('title', form),
        input('aim', form, true),
        choiceInput({
          ...labelled('state', form.state),
          choices: PROJECT_STATE_CHOICES.map(({ state, label }) => ({ title: label, value: state })),
        }),
        !left.includes('ownerId') && personInput('ownerId', view, detail),
        manyChoicesInput({
          ...labelled('seatIds', null),
          chosen: form.seatIds.filter((id) => view.seats.some((seat) => seat.id === id)),
          choices: view.seats.map(({ id, name: seat }) => ({
            title: clip(seat, detail.nameChars),
            value: id,
          })),
        }),
        input('step', form),
        !left.includes('stepOwnerId') && personInput('stepOwnerId', view, detail),
        dateInput(labelled('stepDueOn', form.stepDueOn)),
        input('links', form, true),
      ]),
      actions: [
        execute(version === null ? PROJECT_WORDS.submit : PROJECT_WORDS.save, {
          verb: 'project_save',
          networkId,
          projectId,
          version,
          ...Object.fromEntries(left.map((field) => [field, form[field]])),
        }),
      ],
    });
  });
}

type PersonField = 'ownerId' | 'stepOwnerId';

/**
 * Where a list of people for each of the two would not fit, a choice made stays as it is, and is changed on the page of
 * the tab.
 */
function leftOut({ form, people }: FormView, { items }: Detail): PersonField[] {
  const isChosen = people.some(({ personId }) => personId === form.ownerId);
  return present([items <= 30 && 'stepOwnerId', items <= 10 && isChosen && 'ownerId']);
}

function personInput(field: PersonField, { form, people }: FormView, { nameChars }: Detail): CardElement {
  const choices = people.map(({ personId, name }) => ({ title: clip(name, nameChars), value: personId }));
  return field === 'ownerId'
    ? choiceInput({ ...labelled(field, form.ownerId), choices, hint: PROJECT_WORDS.choose })
    : choiceInput({
        ...labelled(field, form.stepOwnerId || NOBODY),
        choices: [{ title: PROJECT_WORDS.nobody, value: NOBODY }, ...choices],
      });
}

function labelled(field: keyof ProjectForm, value: string | null) {
  return { id: field, label: projectFieldLabel(field), required: null, value };
}

function input(field: keyof typeof SHOWN_CHARS, form: ProjectForm, multiline = false): CardElement {
  return textInput(labelled(field, form[field].slice(0, SHOWN_CHARS[field])), { multiline });
}
