// @ts-check
import { createClockPanel } from './clock-panel.js';
import { createComposePanel } from './compose-panel.js';
import { createConversation } from './conversation-view.js';
import { byId } from './dom.js';
import { createFrame, isInTeam } from './frame.js';
import { createPersonaPanel } from './persona-panel.js';
import { createPlaceList } from './place-list.js';
import { createTeamPanel } from './team-panel.js';
import { createToolsToggle } from './tools-toggle.js';
import { createTryPanel } from './try-panel.js';

/** @import { ActionCommand, Message, Place, Press, State } from './types.js' */
/** @import { TeamChange } from './team-panel.js' */

/**
 * @typedef {object} PageNeeds
 * @property {(key: string) => void} onPersona
 * @property {(place: Place) => void} onPlace
 * @property {(place: Place, text: string) => Promise<boolean>} onSend
 * @property {(rootId: string, text: string) => Promise<boolean>} onReply
 * @property {(messageId: string, press: Press) => Promise<void>} onPress
 * @property {(commandId: string, messageId: string | null) => Promise<void>} onAction
 * @property {(command: ActionCommand) => void} onSearch
 * @property {(to: 'hour' | 'day' | 'next') => Promise<void>} onClock
 * @property {(change: TeamChange, key: string | null) => Promise<void>} onTeam
 * @property {(text: string) => void} onPrepare
 * @property {() => State | null} now
 */

/**
 * The parts of the page, made once the texts are known.
 *
 * @param {PageNeeds} needs
 */
export function createPage(needs) {
  const commands = () => needs.now()?.commands ?? [];
  const actions = () => needs.now()?.actions ?? [];
  const personas = createPersonaPanel(needs.onPersona);
  const places = createPlaceList(needs.onPlace);
  const clock = createClockPanel(needs.onClock);
  const team = createTeamPanel(needs.onTeam);
  const tools = createToolsToggle(clock.tick);
  const searches = () => needs.now()?.searches ?? [];
  const { onSend, onAction, onSearch } = needs;
  const compose = createComposePanel({ commands, actions, searches, onSend, onAction, onSearch });
  const conversation = createConversation({ ...needs, commands, actions });
  createTryPanel((text) => {
    tools.close();
    needs.onPrepare(text);
  });
  const frame = createFrame({
    messages: () => byId('messages').focus(),
    compose: compose.focus,
    tools: tools.open,
  });
  byId('app').hidden = false;

  /** @param {State} state @param {Place} place @param {{ channel: number, chat: number }} unread */
  function show(state, place, unread) {
    const { me, ready } = state;
    frame.show(state, place);
    personas.show(state);
    places.show(state, place, unread);
    clock.show(state);
    team.show(state);
    const mayWrite = ready && me !== null && (place === 'chat' || isInTeam({ ...state, me }));
    compose.show(place, mayWrite);
    byId('message-list').classList.toggle('read-only', !mayWrite);
    if (ready && me !== null) conversation.show({ ...state, me }, place);
  }

  /** @param {string} text */
  function prepare(text) {
    compose.write(text);
    compose.focus();
  }

  return { show, prepare, shown, leave: conversation.leave, toLast: conversation.toLast };
}

/**
 * The messages on the page.
 *
 * @param {State} state
 * @param {Place} place
 * @returns {Message[]}
 */
function shown(state, place) {
  if (place === 'chat') return state.chat.messages;
  return state.channel.posts.flatMap((post) => [post, ...post.replies]);
}
