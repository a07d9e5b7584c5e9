// @ts-check
import { createComposer } from './composer.js';
import { capitalised, dayKey, fullDate } from './dates.js';
import { byId, element, setChildren, setText } from './dom.js';
import { isInTeam } from './frame.js';
import { createMessage } from './message-view.js';
import { say } from './texts.js';

/** @import { Command, Message, PersonState, Place, Post, Press } from './types.js' */

/**
 * @typedef {object} ConversationActions
 * @property {(messageId: string, press: Press) => Promise<void>} onPress
 * @property {(rootId: string, text: string) => Promise<boolean>} onReply
 * @property {() => Command[]} commands
 */

/** How far from the foot still counts as being there, in pixels. */
const NEAR_FOOT = 120;
/** Left free above the beginning of a message, in pixels. */
const SPACE_ABOVE = 12;

/**
 * The list of messages of the open conversation.
 *
 * @param {ConversationActions} actions
 */
export function createConversation(actions) {
  const scroller = byId('messages');
  const list = byId('message-list');
  /** @type {Map<string, { node: HTMLElement, update: (state: PersonState, message: Message) => void }>} */
  const items = new Map();
  /** @type {Map<string, number | 'foot'>} */
  const places = new Map();
  let shown = '';

  /** @param {PersonState} state @param {Place} place */
  function show(state, place) {
    const here = `${state.me.key} ${place}`;
    const arriving = here !== shown;
    if (arriving && shown !== '') places.set(shown, atFoot() ? 'foot' : scroller.scrollTop);
    const follow = arriving || (atFoot() && !isTyping());
    const before = new Set(list.children);
    const messages = place === 'channel' ? state.channel.posts : state.chat.messages;
    setChildren(
      list,
      withDays(messages, state, (message) => itemOf(state, place, message)),
    );
    const empty = byId('empty');
    empty.hidden = messages.length > 0;
    setText(empty, say(place === 'chat' ? 'chatEmpty' : isInTeam(state) ? 'channelEmpty' : 'channelAway'));
    shown = here;
    const scrolled = places.get(here) ?? 'foot';
    if (arriving && scrolled !== 'foot') scroller.scrollTop = scrolled;
    else if (follow) reveal(arriving ? undefined : [...list.children].find((child) => !before.has(child)));
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
      thread,
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
    return { me, timeZone, shared, onPress: actions.onPress };
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

  function atFoot() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_FOOT;
  }

  /** Nobody who is filling in a card is moved away from it. */
  function isTyping() {
    const active = document.activeElement;
    return scroller.contains(active) && active?.matches('.card :is(input, select, textarea)') === true;
  }

  /**
   * Goes to the foot, but not past the beginning of what is new, or of the last message when nothing is.
   *
   * @param {Element | undefined} fresh
   */
  function reveal(fresh) {
    toFoot();
    const first = fresh ?? list.lastElementChild;
    if (first === null) return;
    const above = scroller.getBoundingClientRect().top + SPACE_ABOVE - first.getBoundingClientRect().top;
    if (above > 0) scroller.scrollTop -= above;
  }

  function toFoot() {
    scroller.scrollTop = scroller.scrollHeight;
  }

  return { show, toLast: () => reveal(undefined) };
}
