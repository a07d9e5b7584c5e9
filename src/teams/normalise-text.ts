import { decodeEntities } from './html-entities.ts';

/** A mention as it stands in the activity: `text` is the markup in the message, often missing or different. */
export interface MentionEntity {
  text: string | null;
  id: string | null;
  name: string | null;
}

export interface RawText {
  text: string;
  mentions: readonly MentionEntity[];
  botId: string;
  botName: string | null;
}

/** More than any message Teams delivers as a command; longer texts are cut, which the command reader answers. */
export const MAX_TEXT_LENGTH = 20_000;

const AT_TAG = /<at\b[^<>]*>([^<>]*)<\/at>/gi;
const TAG =
  /<\/?(p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|tbody|thead|blockquote|pre|hr|at|span|a|b|i|u|s|em|strong|code|img|emoji|attachment|font|sub|sup)\b[^<>]*>/gi;
const INLINE = /^(span|a|b|i|u|s|em|strong|code|font|sub|sup)$/i;
/** Zero-width, bidirectional and soft-hyphen marks, invisible in a client and fatal to a comparison. */
const INVISIBLE = /\p{Cf}/gu;
const CONTROL = /\p{Cc}/gu;

/**
 * The text a person addressed to the bot: mentions of the bot removed, names of others left as plain text, markup
 * and entities resolved, spaces collapsed, case kept. Never throws; linear in the length (platform facts §3.4).
 */
export function normaliseText(raw: RawText): string {
  const botNames = namesOfBot(raw);
  const withoutBot = removeLiteralMentions(raw.text.slice(0, MAX_TEXT_LENGTH), raw)
    .replace(AT_TAG, (_, name: string) => (botNames.has(comparable(name)) ? ' ' : ` ${name} `))
    .replace(TAG, (_, tag: string) => (INLINE.test(tag) ? '' : ' '));
  return plain(decodeEntities(withoutBot)).toWellFormed();
}

/** The bot's name may come as several mentions, one for each of its words, all with the bot's id. */
function namesOfBot({ mentions, botId, botName }: RawText): Set<string> {
  const names = new Set<string>();
  if (botName !== null) names.add(comparable(botName));
  for (const mention of mentions) {
    if (mention.id !== botId) continue;
    if (mention.name !== null) names.add(comparable(mention.name));
    if (mention.text !== null) names.add(comparable(mention.text.replace(/<[^<>]*>/g, '')));
  }
  names.delete('');
  return names;
}

/** Mentions written without `<at>`, as some clients do, or with a name the tag alone would not tell. */
function removeLiteralMentions(text: string, { mentions, botId }: RawText): string {
  const literals = mentions.flatMap(({ id, text: literal }) =>
    id === botId && literal !== null && literal.trim().length > 1 ? [literal] : [],
  );
  return literals.slice(0, 20).reduce((rest, literal) => rest.replaceAll(literal, ' '), text);
}

function comparable(name: string): string {
  return plain(decodeEntities(decodeEntities(name))).toLocaleLowerCase('it');
}

function plain(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}
