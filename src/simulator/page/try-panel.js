// @ts-check
import { byId, element } from './dom.js';
import { say } from './texts.js';

/** Names of the steps' texts, in order; `prepares` is the text of a message that is put into the chat's box. */
const STEPS = [
  { title: 'tryUrgentTitle', text: 'tryUrgentText', prepares: 'tryPrepareUrgent' },
  { title: 'tryAnswerTitle', text: 'tryAnswerText', prepares: null },
  { title: 'tryTotalsTitle', text: 'tryTotalsText', prepares: null },
  { title: 'tryClockTitle', text: 'tryClockText', prepares: 'tryPreparePreview' },
  { title: 'trySittingTitle', text: 'trySittingText', prepares: 'tryPrepareRegister' },
  { title: 'tryTroubleTitle', text: 'tryTroubleText', prepares: null },
];

/**
 * Things worth trying.
 *
 * @param {(text: string) => void} onPrepare
 */
export function createTryPanel(onPrepare) {
  const steps = STEPS.map((step) => {
    const { prepares } = step;
    const prepare =
      prepares === null
        ? null
        : element('button', { type: 'button', class: 'quiet', text: say('tryPrepare') });
    prepare?.addEventListener('click', () => onPrepare(say(prepares ?? '')));
    return element('li', {}, [element('strong', { text: say(step.title) }), ' ', say(step.text), prepare]);
  });
  byId('try').append(
    element('summary', {}, [element('h2', { text: say('tryHeading') })]),
    element('ol', { class: 'steps' }, steps),
  );
}
