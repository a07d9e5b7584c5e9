// @ts-check

/** @import { Message, Place, State } from './types.js' */

/** Channel messages the person at the page has had in front of them, whichever persona they were. */
/** @type {Set<string> | null} */
let seenInChannel = null;

/**
 * How many messages of each conversation are still to be read. Those of the open one never are.
 *
 * @param {State} state
 * @param {Place} place
 * @returns {{ channel: number, chat: number }}
 */
export function unreadCounts(state, place) {
  const inChannel = channelMessages(state).map((message) => message.id);
  if (seenInChannel === null || place === 'channel') seenInChannel = new Set(inChannel);
  const seen = seenInChannel;
  const me = state.people.find((person) => person.key === state.me?.key);
  return {
    channel: inChannel.filter((id) => !seen.has(id)).length,
    chat: place === 'chat' ? 0 : (me?.unreadChat ?? 0),
  };
}

/**
 * Messages of the bot in the open conversation that were not there before.
 *
 * @param {State} before
 * @param {State} after
 * @param {Place} place
 * @returns {Message[]}
 */
export function arrivals(before, after, place) {
  const known = new Set(messagesOf(before, place).map((message) => message.id));
  return messagesOf(after, place).filter((message) => message.from.kind === 'bot' && !known.has(message.id));
}

/**
 * @param {State} state
 * @param {Place} place
 */
function messagesOf(state, place) {
  return place === 'channel' ? channelMessages(state) : state.chat.messages;
}

/**
 * @param {State} state
 * @returns {Message[]}
 */
function channelMessages(state) {
  return state.channel.posts.flatMap((post) => [post, ...post.replies]);
}
