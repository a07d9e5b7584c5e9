// @ts-check
import { byId, element, setText } from './dom.js';
import { say } from './texts.js';

/** @import { Place, State } from './types.js' */

/**
 * The conversations one may open.
 *
 * @param {(place: Place) => void} onOpen
 */
export function createPlaceList(onOpen) {
  const channel = placeButton('channel', 'open-channel', '#');
  const chat = placeButton('chat', 'open-chat', '@');
  byId('places').append(
    element('h2', { id: 'places-heading', text: say('conversations') }),
    element('div', { class: 'place-list' }, [channel.node, chat.node]),
  );

  /** @param {State} state @param {Place} place @param {{ channel: number, chat: number }} unread */
  function show(state, place, unread) {
    channel.show(say('channelOption', { name: state.channel.name }), place === 'channel', unread.channel);
    chat.show(say('chatOption'), place === 'chat', unread.chat);
  }

  /** @param {Place} place @param {string} name @param {string} sign */
  function placeButton(place, name, sign) {
    const label = element('span', { class: 'place-name' });
    const badge = element('span', { class: 'badge', 'aria-hidden': 'true', hidden: true });
    const spoken = element('span', { class: 'visually-hidden' });
    const node = element('button', { type: 'button', class: 'place', 'data-testid': name }, [
      element('span', { class: 'place-sign', 'aria-hidden': 'true', text: sign }),
      label,
      badge,
      spoken,
    ]);
    node.addEventListener('click', () => onOpen(place));
    return {
      node,
      /** @param {string} text @param {boolean} open @param {number} unread */
      show(text, open, unread) {
        setText(label, text);
        if (open) node.setAttribute('aria-current', 'page');
        else node.removeAttribute('aria-current');
        badge.hidden = unread === 0;
        setText(badge, unread === 0 ? '' : unread > 99 ? '99+' : String(unread));
        setText(
          spoken,
          unread === 0 ? '' : `, ${say(unread === 1 ? 'unreadOne' : 'unreadMany', { count: unread })}`,
        );
      },
    };
  }

  return { show };
}
