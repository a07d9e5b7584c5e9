// @ts-check
import { createComposer } from './composer.js';
import { capitalised, dayKey, fullDate } from './dates.js';
import { byId, element, setChildren, setText } from './dom.js';
import { isInTeam } from './frame.js';
import { createMessageScroll } from './message-scroll.js';
import { createMessage } from './message-view.js';
import { say } from './texts.js';

/** @import { ActionCommand, Command, Message, PersonState, Place, Post, Press } from './types.js' */

/**
 * @typedef {object} ConversationActions
 * @property {(messageId: string, press: Press) => Promise<void>} onPress
 * @property {(rootId: string, text: string) => Promise<boolean>} onReply
 * @property {(commandId: string, messageId: string | null) => Promise<void>} onAction
 * @property {() => Command[]} commands
 * @property {() => ActionCommand[]} actions
 */

/**
 * The list of messages of the open conversation.
 *
 * @param {ConversationActions} actions
 */
export function createConversation(actions) {
  const list = byId('message-list');
  const scroll = createMessageScroll();
  /** @type {Map<string, { node: HTMLElement, update: (state: PersonState, message: Message) => void }>} */
  const items = new Map();
  let shown = '';

  /** @param {PersonState} state @param {Place} place */
  function show(state, place) {
    const here = `${state.me.key} ${place}`;
    const arriving = here !== shown;
    if (arriving) leave();
    const before = new Set(messageNodes());
    const messages = place === 'channel' ? state.channel.posts : state.chat.messages;
    setChildren(
      list,
      withDays(messages, state, (message) => itemOf(state, place, message)),
    );
    showEmpty(messages.length > 0 ? '' : emptyText(state, place));
    shown = here;
    if (arriving) scroll.arrive(here);
    else scroll.added(messageNodes().find((node) => !before.has(node)));
  }

  /** Takes away what one person saw, so that nothing is pressed there in the name of another. */
  function leave() {
    if (shown !== '') scroll.leave(shown);
    shown = '';
    list.replaceChildren();
  }

  function messageNodes() {
    return [...list.querySelectorAll('[data-message-id]')];
  }

  /** @param {PersonState} state @param {Place} place @param {Message | Post} message */
  function itemOf(state, place, message) {
    const key = `${state.me.key} ${place} ${message.id}`;
    let item = items.get(key);
    if (item === undefined) {
      item =
        'replies' in message
          ? createPost(state, message)
          : createLine(state, message, place === 'chat' ? 'line' : 'reply');
      items.set(key, item);
    }
    item.update(state, message);
    return item.node;
  }

  /** @param {PersonState} state @param {Message} message @param {'line' | 'reply'} lineClass */
  function createLine(state, message, lineClass) {
    const view = createMessage(message, around(state, lineClass === 'reply'));
    const node = element(
      'li',
      { class: lineClass, 'data-testid': 'message', 'data-message-id': message.id },
      [view.node],
    );
    return {
      node,
      /** @param {PersonState} now @param {Message} current */
      update: (now, current) => view.update(current, around(now, lineClass === 'reply')),
    };
  }

  /** @param {PersonState} state @param {Post} post */
  function createPost(state, post) {
    const root = createMessage(post, around(state, true));
    const replies = element('ol', { class: 'replies', 'aria-label': say('replies') });
    const composer = createComposer({
      name: 'reply-compose',
      sendName: 'reply-send',
      label: say('composeReply'),
      placeholder: say('placeholderReply'),
      sendLabel: say('sendReply'),
      mention: false,
      hint: null,
      commands: actions.commands,
      onSend: (text) => actions.onReply(post.id, text),
    });
    const thread = element('div', { class: 'thread' }, [replies, composer.node]);
    const node = element('li', { class: 'post', 'data-testid': 'post', 'data-message-id': post.id }, [
      root.node,
      ...(post.targeted ? [] : [thread]),
    ]);
    return {
      node,
      /** @param {PersonState} now @param {Message} current */
      update(now, current) {
        const given = 'replies' in current ? /** @type {Post} */ (current).replies : [];
        root.update(current, around(now, true));
        setChildren(
          replies,
          given.map((reply) => itemOf(now, 'channel', reply)),
        );
        replies.hidden = given.length === 0;
      },
    };
  }

  /** @param {PersonState} state @param {boolean} shared */
  function around({ me, timeZone }, shared) {
    const { onPress, onAction, actions: offered } = actions;
    return { me, timeZone, shared, onPress, onAction, actions: offered };
  }

  /** @type {Map<string, HTMLElement>} */
  const days = new Map();

  /** @param {Message[]} messages @param {PersonState} state @param {(message: Message) => HTMLElement} make */
  function withDays(messages, state, make) {
    let last = '';
    return messages.flatMap((message) => {
      const day = dayKey(message.sentAt, state.timeZone);
      const node = make(message);
      if (day === last) return [node];
      last = day;
      const text = capitalised(fullDate(message.sentAt, state.timeZone));
      const separator = days.get(day) ?? element('li', { class: 'day' }, [element('span', { text })]);
      days.set(day, separator);
      return [separator, node];
    });
  }

  return { show, leave, toLast: scroll.toLast };
}

/**
 * @param {PersonState} state
 * @param {Place} place
 */
function emptyText(state, place) {
  if (place === 'chat') return say('chatEmpty');
  return say(isInTeam(state) ? 'channelEmpty' : 'channelAway');
}

/**
 * @param {string} text
 */
function showEmpty(text) {
  setText(byId('empty'), text);
  byId('empty').hidden = text === '';
}
