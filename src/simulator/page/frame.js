// @ts-check
import { byId, element } from './dom.js';
import { say } from './texts.js';

/** @import { PersonState, Place, State } from './types.js' */

/**
 * What stands around the conversation: the ways to skip to a part, the name of the page, the title of what is open.
 *
 * @param {{ messages: () => void, compose: () => void, tools: () => void }} skipTo
 */
export function createFrame(skipTo) {
  byId('skip').append(
    skipLink('#messages', 'skipToMessages', skipTo.messages),
    skipLink('#compose-panel', 'skipToCompose', skipTo.compose),
    skipLink('#tools', 'skipToTools', skipTo.tools),
  );
  byId('brand').append(
    element('span', { class: 'brand-mark', 'aria-hidden': 'true' }),
    element('h1', {}, [say('brand'), ' ', element('small', { text: say('brandNote') })]),
  );
  const title = element('h2', { id: 'place-title' });
  const about = element('p');
  byId('place-head').append(title, about);
  byId('preparing').append(
    element('span', { class: 'spinner', 'aria-hidden': 'true' }),
    element('h2', { text: say('preparing') }),
    element('p', { text: say('preparingNote') }),
  );
  // A box that scrolls must be reachable with the keyboard, and the tools are where a skip link leads.
  byId('messages').tabIndex = 0;
  byId('tools').tabIndex = -1;

  /** @param {State} state @param {Place} place */
  function show(state, place) {
    const { me, ready } = state;
    const working = ready && me !== null;
    byId('preparing').hidden = working;
    for (const id of ['place-head', 'messages', 'tools', 'places', 'persona-panel'])
      byId(id).hidden = !working;
    if (!working) return;
    title.textContent =
      place === 'channel' ? say('channelOption', { name: state.channel.name }) : say('chatOption');
    about.textContent = aboutOf({ ...state, me }, place);
    document.title = say('pageTitle', { where: title.textContent });
  }

  return { show };
}

/**
 * @param {PersonState} state
 */
export function isInTeam(state) {
  return state.people.some((person) => person.key === state.me.key && person.inTeam);
}

/**
 * @param {PersonState} state
 * @param {Place} place
 */
function aboutOf(state, place) {
  if (place === 'chat') return say('chatAbout', { name: state.me.name });
  return isInTeam(state) ? say('channelAbout', { team: state.team.name }) : say('channelAway');
}

/**
 * The part of the address after `#` says who one is: the link moves the focus and leaves it alone.
 *
 * @param {string} href
 * @param {string} text
 * @param {() => void} go
 */
function skipLink(href, text, go) {
  const link = element('a', { href, text: say(text) });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  return link;
}
