// @ts-check
import { createActionsMenu } from './actions-menu.js';
import { createComposer } from './composer.js';
import { byId, element } from './dom.js';
import { say } from './texts.js';

/** @import { ActionCommand, Command, Place } from './types.js' */

/**
 * The box at the foot of the conversation: one for each place, so that each keeps what is being written in it.
 *
 * @typedef {object} ComposeNeeds
 * @property {() => Command[]} commands
 * @property {() => ActionCommand[]} actions
 * @property {() => ActionCommand[]} searches
 * @property {(place: Place, text: string) => Promise<boolean>} onSend
 * @property {(commandId: string, messageId: null) => Promise<void>} onAction
 * @property {(search: ActionCommand) => void} onSearch
 *
 * @param {ComposeNeeds} needs
 */
export function createComposePanel({ commands, actions, searches, onSend, onAction, onSearch }) {
  const boxes = { channel: boxOf('channel'), chat: boxOf('chat') };
  /** @type {Place} */
  let open = 'channel';
  byId('compose-panel').append(
    element('h3', { class: 'visually-hidden', text: say('composeChat') }),
    boxes.channel.node,
    boxes.chat.node,
  );

  /** @param {Place} place */
  function boxOf(place) {
    const inChannel = place === 'channel';
    const mention = inChannel ? ` ${say('mentionAdded', { name: `@${say('botName')}` })}` : '';
    return createComposer({
      name: 'compose',
      sendName: 'send',
      label: say(inChannel ? 'composeChannel' : 'composeChat'),
      placeholder: say(inChannel ? 'placeholderChannel' : 'placeholderChat'),
      sendLabel: say('send'),
      mention: inChannel,
      tools: [
        createActionsMenu({
          label: say('actionsCompose'),
          sign: '+',
          actions: () => [...actions(), ...searches()],
          async onAction(commandId) {
            const search = searches().find(({ id }) => id === commandId);
            if (search === undefined) return onAction(commandId, null);
            onSearch(search);
          },
        }),
      ],
      hint: say('composeHint') + mention,
      commands,
      onSend: (text) => onSend(place, text),
    });
  }

  /** Only the open one is in the page. @param {Place} place @param {boolean} usable */
  function show(place, usable) {
    open = place;
    byId('compose-panel').hidden = !usable;
    for (const which of /** @type {Place[]} */ (['channel', 'chat'])) {
      const { node } = boxes[which];
      if (which !== place) node.remove();
      else if (!node.isConnected) byId('compose-panel').append(node);
    }
  }

  return {
    show,
    focus: () => boxes[open].focus(),
    write: (/** @type {string} */ text) => boxes[open].write(text),
  };
}
