// @ts-check
import { announce, hideToast, toast } from './announcer.js';
import { ask } from './api.js';
import { refreshCards } from './card-refresh.js';
import { asksForDialog } from './card-renderer.js';
import { endPress, startPress } from './cards.js';
import { fullDateTime } from './dates.js';
import { createDialogs } from './dialogs.js';
import { byId } from './dom.js';
import { readHash, writeHash } from './location-hash.js';
import { createPage } from './page.js';
import { createSearchDialog } from './search-dialog.js';
import { createStateFeed } from './state-feed.js';
import { say, useTexts } from './texts.js';
import { arrivals, unreadCounts } from './unread.js';

/** @import { Answer, Place, Press, State } from './types.js' */
/** @import { TeamChange } from './team-panel.js' */

/** Who one is (null until the server says who comes first) and what is open. */
let view = readHash();
/** @type {State | null} */
let state = null;
/** @type {ReturnType<typeof createPage> | null} */
let page = null;

const dialogs = createDialogs({ view: () => view, tell });
const searches = createSearchDialog({ view: () => view, tell });

const feed = createStateFeed({ view: () => view, onState, onReachable });

/** @param {State} next */
function onState(next) {
  if (page === null) {
    useTexts(next.texts);
    page = createPage({
      onPersona,
      onPlace,
      onSend,
      onReply,
      onPress,
      onAction: (commandId, messageId) => dialogs.open({ messageId, commandId, data: {} }),
      onSearch: searches.open,
      onClock,
      onTeam,
      onPrepare,
      now: () => state,
    });
  }
  if (next.me !== null) {
    view = { ...view, as: next.me.key };
    writeHash(next.me.key, view.place);
  }
  const before = state;
  state = next;
  const unread = unreadCounts(next, view.place);
  page.show(next, view.place, unread);
  if (before?.ready && before.me?.key === next.me?.key) {
    tellArrivals(before, next);
    tellUnread(unreadCounts(before, view.place), unread);
  }
  if (next.me !== null && next.ready) refreshCards(next.me.key, page.shown(next, view.place));
}

/** @param {boolean} reachable */
function onReachable(reachable) {
  const notice = byId('unreachable');
  if (notice.hidden === reachable) return;
  notice.hidden = reachable;
  announce(reachable ? say('reconnected') : (notice.textContent ?? ''));
}

/** @param {string} key */
function onPersona(key) {
  view = { ...view, as: key };
  writeHash(key, view.place);
  const person = state?.people.find((candidate) => candidate.key === key);
  // What the last one saw and was told is not for the next.
  page?.leave();
  hideToast();
  if (person !== undefined) announce(say('personaChanged', { name: person.name, label: person.label }));
  void feed.refresh();
}

/** @param {Place} place */
function onPlace(place) {
  view = { ...view, place };
  if (view.as !== null) writeHash(view.as, place);
  if (state !== null) page?.show(state, place, unreadCounts(state, place));
  void feed.refresh();
}

/** The commands worth trying first are the coordinator's, who comes first. @param {string} text */
function onPrepare(text) {
  const [coordinator] = state?.people ?? [];
  if (coordinator !== undefined && coordinator.key !== view.as) onPersona(coordinator.key);
  onPlace('chat');
  page?.prepare(text);
  announce(say('tryPrepared'));
}

/** @param {Place} where @param {string} text */
async function onSend(where, text) {
  const sent = await tell(await ask('message', { as: view.as, where, text }));
  if (sent) page?.toLast();
  return sent;
}

/** @param {string} rootId @param {string} text */
async function onReply(rootId, text) {
  return tell(await ask('message', { as: view.as, where: 'thread', rootId, text }));
}

/** @param {string} messageId @param {Press} press */
async function onPress(messageId, press) {
  const { as } = view;
  if (as === null) return;
  if (asksForDialog(press)) return dialogs.open({ messageId, commandId: null, data: press.data });
  startPress(as, messageId);
  const answer = await ask('press', { as, messageId, ...press });
  await feed.refresh();
  const changed = endPress(as, messageId);
  await tell(answer);
  if (changed !== null) announce(say('cardChanged', { text: asSentences(changed.slice(0, 3)) }));
  else if (answer.ok && answer.notice === undefined) announce(say('cardSame'));
}

/** @param {'hour' | 'day' | 'next'} to */
async function onClock(to) {
  const answer = await ask('clock', { to });
  if (!(await tell(answer)) || state === null) return;
  announce(say('clockMoved', { time: fullDateTime(state.now, state.timeZone) }));
}

/** @param {TeamChange} change @param {string | null} key */
async function onTeam(change, key) {
  const answer = await ask('team', key === null ? { do: change } : { do: change, key });
  if ((await tell(answer)) && answer.ok && answer.notice === undefined) announce(say('teamDone'));
}

/**
 * Shows what the simulator answered, and the state after it.
 *
 * @param {Answer} answer
 */
async function tell(answer) {
  if (!answer.ok) toast(answer.error, 'error');
  else if (answer.notice !== undefined) toast(answer.notice);
  await feed.refresh();
  return answer.ok;
}

/** @param {string[]} lines */
function asSentences(lines) {
  return lines.map((line) => (/[.!?:]$/.test(line) ? line : `${line}.`)).join(' ');
}

/** @param {State} before @param {State} after */
function tellArrivals(before, after) {
  const fresh = arrivals(before, after, view.place);
  const [first] = fresh;
  if (first === undefined) return;
  if (fresh.length > 1) return announce(say('newMessages', { count: fresh.length }));
  announce(say('newMessageOne', { name: first.from.name, text: first.text ?? first.summary ?? '' }));
}

/** @param {{ channel: number, chat: number }} before @param {{ channel: number, chat: number }} after */
function tellUnread(before, after) {
  if (after.chat > before.chat) announce(say('newChatMessages', { count: after.chat }));
  if (after.channel > before.channel) announce(say('newChannelMessages', { count: after.channel }));
}

window.addEventListener('hashchange', () => {
  const { as, place } = readHash();
  view = { ...view, place };
  if (as !== null && as !== view.as) onPersona(as);
  else onPlace(place);
});

feed.start();
