import { describe, expect, it } from '@jest/globals';
import { cleanText } from '../../../src/cards/parts/escape.ts';
import type { RenderedMessage } from '../../../src/cards/parts/message.ts';
import { render } from '../../../src/cards/render.ts';
import type { View } from '../../../src/domain/view/view.ts';
import { toActivity } from '../../../src/teams/to-activity.ts';
import { elementsOf, schemaErrors } from '../../helpers/golden/card-schema.ts';
import { goldenViews } from '../../helpers/golden/views.ts';
import { NAUGHTY_LINES } from '../../helpers/hostile/naughty-texts.ts';

const ADDRESS = { serviceUrl: 'http://127.0.0.1/', tenantId: 't', botId: '28:b' };
const TEXTS = NAUGHTY_LINES.filter((text) => cleanText(text) !== '');

/** Parts of views that people write, or that come from what they write. */
const WRITTEN =
  /^(\w*name|title|text|reason|place|note|presenter|excuse|refusal|word|understood|comment|agreed|coordinators|deputies|uncovered\w*|decisions|label|location|detail)$/i;
/** Names of kinds and states, and instants, look so; people's words may, and then nothing is lost. */
const CODE = /^([a-z][a-z_]*|\d{4}-\d\d.*|[A-Z][a-z]+([A-Z][a-z]+)+)$/;

/** The view with its written texts, in order, replaced by those `next` gives; `asked` counts them. */
function rewritten<T>(value: T, next: () => string, key = ''): T {
  if (typeof value === 'string') return (WRITTEN.test(key) && !CODE.test(value) ? next() : value) as T;
  if (Array.isArray(value)) return value.map((each) => rewritten(each, next, key)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, rewritten(each, next, name)]),
  ) as T;
}

/** What Markdown, mentions and date functions would make of the texts of a message. */
function markupIn(message: RenderedMessage): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const shown of markdownOf(message)) {
    const bare = mentionsOf(message)
      .reduce((rest, mention) => rest.replace(mention, '@'), shown)
      .replace(/\\[!-/:-@[-`{-~]/g, '\u0001');
    for (const [what] of bare.matchAll(/<at>|<\/at>|<|>|\]\(|\[|\]|\*|`|~|\{\{|&#?\w+;/g)) {
      counts[what] = (counts[what] ?? 0) + 1;
    }
    const block = /^(#+|[-+]|\d+[.)]|-{2,}|=+)(?= |$)/.exec(bare)?.[0];
    if (block !== undefined) counts[`^${block}`] = (counts[`^${block}`] ?? 0) + 1;
  }
  return counts;
}

function mentionsOf({ card }: RenderedMessage): string[] {
  return (card?.msteams?.entities ?? []).map((entity) => entity.text);
}

function markdownOf(message: RenderedMessage): string[] {
  return elementsOf(message.card).flatMap(({ type, text, facts }) => [
    ...(type === 'TextBlock' ? [String(text)] : []),
    ...(Array.isArray(facts) ? facts.flatMap(({ title, value }) => [String(title), String(value)]) : []),
  ]);
}

/** Every text of a message that is shown as it is; what stands in an input to be edited is as it was typed. */
function shownIn(message: RenderedMessage): string[] {
  const labels = elementsOf(message.card).flatMap(({ type, title, label, placeholder, choices }) => [
    ...[title, label, placeholder]
      .filter((each) => typeof each === 'string' && type !== 'FactSet')
      .map(String),
    ...(Array.isArray(choices) ? choices.map((choice) => String(choice.title)) : []),
  ]);
  return [
    ...markdownOf(message),
    ...labels,
    message.summary,
    message.text ?? '',
    message.card?.fallbackText ?? '',
  ];
}

const UNSEEN = /(?!\n)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

let used = 0;
const next = () => TEXTS[used++ % TEXTS.length] as string;

describe.each(Object.entries(goldenViews()))('the view %s with texts that try everything', (_name, view) => {
  const texts = countTexts(view);
  // A third of the texts in each view, each text in a third of the views.
  const rounds = texts === 0 ? 0 : Math.ceil(TEXTS.length / texts / 3);
  const plain = render(rewritten(view, () => 'Parola'));

  it(`has no more markup than with plain ones, in ${rounds} renderings of ${texts} texts`, () => {
    for (let round = 0; round < rounds; round += 1) {
      const message = render(rewritten(view, next));
      expect(markupIn(message)).toEqual(markupIn(plain));
      if (round % 4 === 0) expect(schemaErrors(message.card)).toEqual([]);
      for (const shown of shownIn(message)) {
        expect(shown).not.toMatch(UNSEEN);
        expect(shown.isWellFormed()).toBe(true);
      }
      expectMentions(message, plain);
    }
  });
});

/** Those of the view, as they stand in the card, and nobody else. */
function expectMentions(message: RenderedMessage, plain: RenderedMessage): void {
  expect(message.mentions.map(({ teamsUserId }) => teamsUserId)).toEqual(
    plain.mentions.map(({ teamsUserId }) => teamsUserId),
  );
  const all = markdownOf(message).join('\n');
  for (const mention of mentionsOf(message)) {
    expect(all).toContain(mention);
    expect(mention).toMatch(/^<at>(?:[^<>&*`~[\]\\]|&(?:amp|lt|gt);)+<\/at>$/);
  }
  const activity = toActivity(ADDRESS, message, false);
  if (message.card === null) {
    expect((activity.entities ?? []).length).toBe(message.mentions.length);
    expect(activity.textFormat === 'plain' || message.mentions.length > 0).toBe(true);
  } else expect(activity).not.toHaveProperty('text');
}

function countTexts(view: View): number {
  let texts = 0;
  rewritten(view, () => {
    texts += 1;
    return 'Parola';
  });
  return texts;
}

describe('a message of text that mentions somebody', () => {
  it('has the markup of those named and of nothing that was typed', () => {
    for (const [at, text] of TEXTS.entries()) {
      const name = TEXTS[(at * 7 + 3) % TEXTS.length] as string;
      const mentions = [{ teamsUserId: '29:x', name }];
      const activity = toActivity(ADDRESS, { card: null, text, summary: 's', mentions }, false);
      expect(activity.entities).toHaveLength(1);
      const markup = String(activity.entities?.[0]?.text);
      expect(activity.text).toContain(markup);
      expect(activity.text?.replaceAll(markup, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    }
  });
});
