// @ts-check

/** @import { Message, Place, State } from './types.js' */

/**
 * How many messages of each conversation this person has still to read. Those of the open one never are.
 *
 * @param {State} state
 * @param {Place} place
 * @returns {{ channel: number, chat: number }}
 */
export function unreadCounts(state, place) {
  const me = state.people.find((person) => person.key === state.me?.key);
  return {
    channel: place === 'channel' ? 0 : (me?.unreadChannel ?? 0),
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
