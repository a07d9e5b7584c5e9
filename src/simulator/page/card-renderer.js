// @ts-check
import { HOST_CONFIG } from './card-host-config.js';
import { markdownHtml } from './markdown-dom.js';

/** @import * as AdaptiveCardsModule from 'adaptivecards' */
/** @import { CardJson } from './types.js' */
/** @typedef {InstanceType<typeof AdaptiveCardsModule.AdaptiveCard>} AdaptiveCard */
/** @typedef {InstanceType<typeof AdaptiveCardsModule.CardElement>} CardElement */
/** @typedef {InstanceType<typeof AdaptiveCardsModule.Input>} Input */
/** @typedef {InstanceType<typeof AdaptiveCardsModule.Action>} Action */

/** @type {typeof AdaptiveCardsModule} */
const AC = /** @type {any} */ (globalThis).AdaptiveCards;

AC.GlobalSettings.setTabIndexAtCardRoot = false;
AC.GlobalSettings.useAdvancedTextBlockTruncation = false;
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

/**
 * A drawn card; null when it cannot be drawn.
 *
 * @param {CardJson} json
 * @param {(action: Action) => void} onAction called once the inputs of the action are valid
 * @returns {{ card: AdaptiveCard, root: HTMLElement } | null}
 */
export function renderCard(json, onAction) {
  try {
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig(HOST_CONFIG);
    card.onExecuteAction = onAction;
    card.parse(json);
    const root = card.render();
    if (root === undefined) return null;
    describe(card);
    freeStyles(root);
    return { card, root };
  } catch {
    return null;
  }
}

/**
 * The address an action opens; null when it is another action.
 *
 * @param {Action} action
 */
export function addressOf(action) {
  return action instanceof AC.OpenUrlAction ? (action.url ?? '') : null;
}

/**
 * What a press sends to the bot; null when the action sends nothing.
 *
 * @param {Action} action
 * @returns {import('./types.js').Press | null}
 */
export function pressOf(action) {
  if (action instanceof AC.ExecuteAction) {
    return { type: 'Action.Execute', verb: action.verb ?? null, data: action.data ?? {} };
  }
  if (action instanceof AC.SubmitAction)
    return { type: 'Action.Submit', verb: null, data: action.data ?? {} };
  return null;
}

/**
 * Whether a press asks for a dialog instead of sending something.
 *
 * @param {import('./types.js').Press} press
 */
export function asksForDialog({ data }) {
  const { msteams } = /** @type {{ msteams?: { type?: unknown } }} */ (data ?? {});
  return msteams?.type === 'task/fetch';
}

/**
 * The element in which an input is typed; the library's declarations hide it.
 *
 * @param {Input} input
 * @returns {HTMLElement | undefined}
 */
export function controlOf(input) {
  return /** @type {any} */ (input).renderedInputControlElement;
}

/**
 * Says in ARIA and class names what the library says only by its looks.
 *
 * @param {CardElement} item
 */
function describe(item) {
  // Two cards may have inputs of the same id, a page may not.
  if (item.id && item.renderedElement?.id === item.id) item.renderedElement.removeAttribute('id');
  if (item instanceof AC.TextBlock) describeHeading(item);
  if (item instanceof AC.ChoiceSetInput) describeGroup(item);
  if (item instanceof AC.Container && item.style) item.renderedElement?.classList.add(`box-${item.style}`);
  if (item instanceof AC.CardElementContainer) {
    for (let index = 0; index < item.getItemCount(); index++) describe(item.getItemAt(index));
  }
}

/**
 * Takes away the styles written into the elements that the style sheet must be able to say: the library hides what
 * overflows, and with it the ring around what has the focus, and fixes the widths of facts.
 *
 * @param {HTMLElement} root
 */
function freeStyles(root) {
  for (const node of root.querySelectorAll('.ac-factset, .ac-factset td')) node.removeAttribute('style');
  for (const node of root.querySelectorAll('.ac-textBlock, div:has(> .ac-actionSet)')) {
    if (node instanceof HTMLElement) node.style.overflow = '';
  }
}

/**
 * @param {InstanceType<typeof AdaptiveCardsModule.TextBlock>} block
 */
function describeHeading(block) {
  if (block.weight !== AC.TextWeight.Bolder) return;
  const level = block.size === AC.TextSize.Large ? 4 : block.size === AC.TextSize.Medium ? 5 : null;
  if (level === null) return;
  block.renderedElement?.setAttribute('role', 'heading');
  block.renderedElement?.setAttribute('aria-level', String(level));
}

/**
 * @param {InstanceType<typeof AdaptiveCardsModule.ChoiceSetInput>} input
 */
function describeGroup(input) {
  if (!input.isMultiSelect && input.style !== 'expanded') return;
  const control = controlOf(input);
  const label = control?.id ? input.renderedElement?.querySelector(`label[for="${control.id}"]`) : null;
  control?.setAttribute('role', input.isMultiSelect ? 'group' : 'radiogroup');
  if (label?.id) control?.setAttribute('aria-labelledby', label.id);
}
