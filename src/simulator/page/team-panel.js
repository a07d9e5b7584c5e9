// @ts-check
import { byId, element, setChildren, setText } from './dom.js';
import { say } from './texts.js';

/** @import { Person, State } from './types.js' */
/** @typedef {'add' | 'remove' | 'leave' | 'join' | 'block' | 'unblock'} TeamChange */

/**
 * What may happen to the team: the application taken away, people who leave or block the bot.
 *
 * @param {(change: TeamChange, key: string | null) => Promise<void>} onChange
 */
export function createTeamPanel(onChange) {
  const about = element('p');
  const installation = element('button', { type: 'button' });
  const select = element('select', { id: 'team-person' });
  const standing = element('p', { class: 'note', id: 'team-standing' });
  const membership = element('button', { type: 'button', 'aria-describedby': 'team-standing' });
  const blocking = element('button', { type: 'button', 'aria-describedby': 'team-standing' });
  byId('team').append(
    element('summary', {}, [element('h2', { text: say('teamHeading') })]),
    about,
    installation,
    element('label', { for: 'team-person', text: say('teamPersonLabel') }),
    select,
    standing,
    element('div', { class: 'team-buttons' }, [blocking, membership]),
  );
  /** @type {State | null} */
  let state = null;
  /** @type {Map<string, HTMLOptionElement>} */
  const options = new Map();

  select.addEventListener('change', showPerson);
  installation.addEventListener('click', () => {
    if (state !== null) void onChange(state.team.installed ? 'remove' : 'add', null);
  });
  membership.addEventListener('click', () => {
    const person = chosen();
    if (person !== undefined) void onChange(person.inTeam ? 'leave' : 'join', person.key);
  });
  blocking.addEventListener('click', () => {
    const person = chosen();
    if (person !== undefined) void onChange(person.blocked ? 'unblock' : 'block', person.key);
  });

  /** @param {State} now */
  function show(now) {
    state = now;
    const { name, installed } = now.team;
    setText(about, say(installed ? 'teamInstalled' : 'teamRemoved', { name }));
    setText(installation, say(installed ? 'teamRemove' : 'teamAdd'));
    setChildren(select, now.people.map(optionOf));
    showPerson();
  }

  function showPerson() {
    const person = chosen();
    if (person === undefined) return;
    setText(
      standing,
      say(!person.inTeam ? 'teamPersonOut' : person.blocked ? 'teamPersonBlocked' : 'teamPersonIn'),
    );
    setText(membership, say(person.inTeam ? 'teamLeave' : 'teamJoin'));
    setText(blocking, say(person.blocked ? 'teamUnblock' : 'teamBlock'));
  }

  function chosen() {
    return state?.people.find((person) => person.key === select.value);
  }

  /** @param {Person} person */
  function optionOf(person) {
    const option = options.get(person.key) ?? element('option', { value: person.key });
    options.set(person.key, option);
    setText(option, say('teamPersonOption', { name: person.name, label: person.label }));
    return option;
  }

  return { show };
}
