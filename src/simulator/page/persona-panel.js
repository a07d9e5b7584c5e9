// @ts-check
import { byId, element, setChildren, setText } from './dom.js';
import { avatar } from './message-view.js';
import { say } from './texts.js';

/** @import { Person, State } from './types.js' */

/**
 * The choice of who to be.
 *
 * @param {(key: string) => void} onChange
 */
export function createPersonaPanel(onChange) {
  const select = element('select', { id: 'persona', 'data-testid': 'persona' });
  const picture = element('span', { class: 'persona-picture' });
  const name = element('strong');
  const label = element('span');
  // Teams shows it in the channel; here it is a page of its own.
  const tab = element('a', {
    class: 'persona-tab',
    target: '_blank',
    rel: 'noopener',
    text: say('personaTab'),
  });
  const note = element('p', { class: 'persona-note', hidden: true });
  byId('persona-panel').append(
    element('label', { for: 'persona', text: say('personaLabel') }),
    select,
    // The choice says the same, cut where it is narrow.
    element('div', { class: 'persona-card', 'aria-hidden': 'true' }, [
      picture,
      element('span', { class: 'persona-text' }, [name, label]),
    ]),
    tab,
    note,
  );
  select.addEventListener('change', () => onChange(select.value));

  /** @type {Map<string, HTMLOptionElement>} */
  const options = new Map();
  let pictured = '';

  /** @param {State} state */
  function show(state) {
    const me = state.people.find((person) => person.key === state.me?.key);
    setChildren(
      select,
      state.people.map((person) => optionOf(person, person === me)),
    );
    if (me === undefined) return;
    if (select.value !== me.key) select.value = me.key;
    if (pictured !== me.key) picture.replaceChildren(avatar(me.name, 'person', me.key));
    pictured = me.key;
    tab.href = `/tab/?as=${encodeURIComponent(me.key)}`;
    setText(name, me.name);
    setText(label, me.label);
    note.hidden = me.inTeam && !me.blocked;
    setText(note, say(me.inTeam ? 'personaBlocked' : 'personaAway'));
  }

  /** @param {Person} person @param {boolean} isMe */
  function optionOf(person, isMe) {
    const option = options.get(person.key) ?? element('option', { value: person.key });
    options.set(person.key, option);
    const text = person.unreadChat > 0 && !isMe ? 'personaOptionUnread' : 'personaOption';
    setText(option, say(text, { name: person.name, label: person.label, count: person.unreadChat }));
    return option;
  }

  return { show };
}
