import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandName } from '../../src/domain/commands/command.ts';
import { linkExpiry } from '../../src/domain/files/file-link.ts';
import type { FileRequest } from '../../src/domain/files/file-request.ts';
import type { Network } from '../../src/domain/network/network.ts';
import { cardActionSchema } from '../../src/teams/parse-card-action.ts';
import { COMMAND_WORDS, commandWord } from '../../src/texts/command-words.ts';
import { issueFileLink } from '../../src/usecases/files/issue-file-link.ts';
import type { Tx } from '../../src/usecases/ports/store.ts';
import type { Answered, Attempts, CardEntry } from '../helpers/authority/attempt.ts';
import { attemptsIn, CARD_ENTRIES } from '../helpers/authority/attempt.ts';
import type { CardRule } from '../helpers/authority/card-rules.ts';
import { CARD_RULES } from '../helpers/authority/card-rules.ts';
import type { CommandRule } from '../helpers/authority/command-rules.ts';
import { COMMAND_RULES } from '../helpers/authority/command-rules.ts';
import type { Data, IdField } from '../helpers/authority/foreign-ids.ts';
import { idFields, idOn, nowhere, withoutIds } from '../helpers/authority/foreign-ids.ts';
import type { Ground, Outcome, Rule } from '../helpers/authority/rules.ts';
import { AUDITED, expected, outcomeOf } from '../helpers/authority/rules.ts';
import type { CallerName, Scene } from '../helpers/authority/scene.ts';
import { CALLERS, FOREIGN_WORDS, OWN_WORDS, startScene } from '../helpers/authority/scene.ts';
import type { RunningNetwork } from '../helpers/network/running-network.ts';

let scene: Scene;
let attempts: Attempts;
let cells = 0;

beforeAll(async () => {
  scene = await startScene();
  attempts = attemptsIn(scene);
});

afterAll(() => scene?.dispose());

const NAMES = Object.keys(CALLERS) as CallerName[];
const VERBS = Object.keys(CARD_RULES) as (keyof typeof CARD_RULES)[];
const COMMANDS = Object.keys(COMMAND_RULES) as CommandName[];

interface Cell {
  caller: CallerName;
  outcome: Outcome;
  /** Whether it must change something: who may does what the button says. */
  mustChange: boolean;
  /** Whether the answer may be read in a channel. */
  inChannel: boolean;
  send(): Promise<Answered>;
}

/** Tries one cell; gives what is wrong with it, null when nothing is. What it changed is put back. */
async function wrongWith({ caller, outcome, mustChange, inChannel, send }: Cell): Promise<string | null> {
  cells += 1;
  const answered = await send();
  const { tables, audited } = await scene.tables.look();
  const got = outcomeOf(answered.text);
  const said = answered.text.slice(0, 100);
  if (answered.status !== 200) return `status ${answered.status}`;
  if (outcome === 'elsewhere')
    return OWN_WORDS.test(answered.whole) ? `tells of this network: ${said}` : null;
  if (outcome === 'not served' ? got === 'served' : got !== outcome)
    return `${outcome} expected, but: ${got}: ${said}`;
  if (answered.inChannel !== '' && !inChannel) return `everybody in the channel reads: ${answered.inChannel}`;
  if (outcome === 'served')
    return mustChange && tables.length === 0 ? `served, but nothing changed: ${said}` : null;
  // Who is new to a team is taken into its people, without a role; that is no effect of what they asked for.
  if (tables.some((name) => name !== 'people')) return `refused, but changed ${tables.join(', ')}`;
  const { aadObjectId } = scene.own.person(CALLERS[caller]);
  const refusals = audited.filter((act) => act.outcome === 'refused' && act.actor === aadObjectId).length;
  if (AUDITED.has(outcome) && refusals !== 1) return `${refusals} refusals in the audit log`;
  return null;
}

/** Who must see an effect: the coordinator of what is theirs alone, a manager of what everybody may do. */
function isWitness(caller: CallerName, who: Rule): boolean {
  const forAll = who === 'who is invited' || who === 'everybody of the network';
  return caller === (forAll ? 'manager' : 'coordinator');
}

function cardCell(
  verb: keyof typeof CARD_RULES,
  { rule, caller, entry }: { rule: CardRule; caller: CallerName; entry: CardEntry },
): Cell {
  const form = entry.startsWith('sent as a form');
  const itself = entry === 'refreshed by itself';
  let outcome = expected(rule.who, caller, GROUNDS[entry] ?? 'own chat');
  if (itself && rule.does !== 'reads') outcome = 'no refresh';
  else if (form && caller === 'person who has left the team') outcome = 'unreachable';
  return {
    ...{ caller, outcome },
    mustChange: rule.does === 'writes' && isWitness(caller, rule.who),
    inChannel: outcome === 'unreachable',
    send: () => attempts.press(CALLERS[caller], entry, { verb, ...rule.data(scene.idsFor(caller)) }),
  };
}

const GROUNDS: Partial<Record<CardEntry, Ground>> = {
  'pressed in the channel': 'team',
  'sent as a form in the channel': 'team',
  'forwarded to another team': 'another team',
};

/** Each caller once, the ways in taking turns; who has the powers, and a witness, at least once by hand. */
function entriesFor(verb: (typeof VERBS)[number], caller: CallerName): CardEntry[] {
  const turn = VERBS.indexOf(verb) * 3 + NAMES.indexOf(caller);
  const entry = CARD_ENTRIES[turn % CARD_ENTRIES.length] as CardEntry;
  const matters = caller === 'running deputy' || isWitness(caller, CARD_RULES[verb].who);
  return matters && entry === 'refreshed by itself' ? [entry, 'pressed in the chat'] : [entry];
}

describe('a button', () => {
  it('has a rule of who may press it, whichever it is', () => {
    const all = cardActionSchema.options.map(({ shape }) => shape.verb.value);
    expect([...VERBS, 'run_command'].toSorted()).toEqual(all.toSorted());
  });

  it.each(VERBS)('%s obeys its rule, whoever presses it and however', async (verb) => {
    const wrong: string[] = [];
    for (const caller of NAMES) {
      for (const entry of entriesFor(verb, caller)) {
        const problem = await wrongWith(cardCell(verb, { rule: CARD_RULES[verb], caller, entry }));
        if (problem !== null) wrong.push(`${caller}, ${entry}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a command', () => {
  it('has a rule of who may give it, whichever it is', () => {
    expect(COMMANDS.toSorted()).toEqual(Object.keys(COMMAND_WORDS).toSorted());
  });

  it.each(COMMANDS)('%s obeys its rule, whoever gives it and wherever', async (command) => {
    const wrong: string[] = [];
    for (const caller of NAMES) {
      for (const cell of commandCells(command, caller, COMMAND_RULES[command])) {
        const problem = await wrongWith(cell);
        if (problem !== null) wrong.push(`${caller}, ${cell.how}: ${problem}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Typed in the chat, and either in the channel or asked for by a button of a card of the network. */
function commandCells(
  command: CommandName,
  caller: CallerName,
  { who, lines }: CommandRule,
): (Cell & { how: string })[] {
  const key = CALLERS[caller];
  const odd = (COMMANDS.indexOf(command) + NAMES.indexOf(caller)) % 2 === 1;
  const type = (rest: string, rule: Rule, where: 'chat' | 'channel') => ({
    ...{ caller, mustChange: false, inChannel: where === 'channel' },
    how: `«${rest}» typed in the ${where}`,
    outcome: typedOutcome(rule, caller, where),
    send: () => attempts.say(key, where, `${commandWord(command)} ${rest}`),
  });
  const { networkId } = scene.ids;
  const pressed = {
    ...{ caller, mustChange: false, inChannel: false },
    how: 'asked for by a card',
    outcome: expected(who, caller, 'own chat'),
    send: () => attempts.press(key, 'pressed in the chat', { verb: 'run_command', command, networkId }),
  };
  const more = Object.entries(lines).map(([rest, rule]) => type(rest, rule, odd ? 'chat' : 'channel'));
  return [type('', who, 'chat'), odd ? type('', who, 'channel') : pressed, ...more];
}

/** In a chat a command is about the writer's own network: who coordinates another is served there. */
function typedOutcome(rule: Rule, caller: CallerName, where: 'chat' | 'channel'): Outcome {
  const abroad = caller === 'coordinator of another network' || caller === 'coordinator of another tenant';
  if (where === 'chat' && abroad) return 'elsewhere';
  if (where === 'chat' && caller === 'person who has left the team') return 'unreachable';
  return expected(rule, caller, where === 'chat' ? 'own chat' : 'team');
}

describe('ids of another network', () => {
  /** Passed over where nobody has them, or where a sitting says which network is meant: the rest is done. */
  const PASSED_OVER = [
    ...['minutes_comment.itemKey', 'minutes_correct.itemKey', 'agenda_treated.treated'],
    'practice_propose.networkId',
    'practice_digest_propose.networkId',
    'project_propose.networkId',
  ];

  async function answerTo(data: Data) {
    const answered = await attempts.press(CALLERS.coordinator, 'pressed in the chat', data);
    const { tables: all, foreign } = await scene.tables.look();
    // The address of a file is made when it is shown.
    const tables = all.filter((name) => name !== 'file_links');
    expect([data.verb, answered.status, answered.whole.match(FOREIGN_WORDS), foreign]).toEqual([
      data.verb,
      200,
      null,
      [],
    ]);
    return { answer: withoutIds(answered.whole), tables };
  }

  it.each(idFields())('are as good as none as $field of $verb', async ({ verb, field }: IdField) => {
    const good = { verb, ...CARD_RULES[verb].data(scene.idsFor('coordinator')) };
    const value = idOn(
      { verb, field },
      { ...scene.foreign, waitingId: scene.foreign.operatorId, ownDraftId: scene.foreign.draftId },
    );
    const theirs = await answerTo({ ...good, [field]: value });
    const nobodys = await answerTo({ ...good, [field]: nowhere(value) });
    expect(theirs).toEqual(nobodys);
    if (!PASSED_OVER.includes(`${verb}.${field}`)) expect(theirs.tables).toEqual([]);
  });
});

describe('the address of a file', () => {
  function addresses(network: RunningNetwork, sittingId: string): Promise<Record<'register' | 'feed', URL>> {
    const now = network.now();
    const issue = (tx: Tx, found: Network, request: FileRequest) =>
      issueFileLink(scene.app.context, tx, {
        ...{ network: found, request, createdBy: null, now, expiresAt: linkExpiry(request, now) },
      });
    return network.read(async (tx, found) => ({
      register: new URL(await issue(tx, found, { file: 'register', sittingId, format: 'csv' })),
      feed: new URL(await issue(tx, found, { file: 'feed' })),
    }));
  }

  it('opens what it was made for, and one letter of it changed opens nothing, always in the same words', async () => {
    const own = await addresses(scene.own, scene.ids.held);
    const other = await addresses(scene.other, scene.foreign.held);
    const stranger = await addresses(scene.own, scene.foreign.held);
    const parts = (url: URL) => url.pathname.split('/').slice(2) as [string, string, string];
    const refused: string[] = ['/files/x/y/z', stranger.register.pathname];
    for (const kind of ['register', 'feed'] as const) {
      const [id, token, name] = parts(own[kind]);
      const [otherId, otherToken] = parts(other[kind]);
      refused.push(`/files/${id}/${otherToken}/${name}`, `/files/${otherId}/${token}/${name}`);
      refused.push(`/files/${id}/${token.slice(0, -1)}/${name}`, `/files/${id}/${token}A/${name}`);
      refused.push(`/files/${id}/${token.toLowerCase()}/${name}`, `/files/${nowhere(id)}/${token}/${name}`);
      refused.push(`/files/${id}/${'A'.repeat(43)}/${name}`, `/files/${id.slice(0, 8)}/${token}/${name}`);
      const opened = await Promise.all([own, other].map(async (urls) => (await fetch(urls[kind])).text()));
      expect(opened[0]).not.toMatch(FOREIGN_WORDS);
      expect(opened[1]).not.toMatch(OWN_WORDS);
      expect(opened.map((text) => text.length > 200)).toEqual([true, true]);
    }
    const { feed } = own;
    const [linkId] = parts(feed);
    const { networkId } = scene.ids;
    await attempts.press(CALLERS.coordinator, 'pressed in the chat', {
      verb: 'renew_feed_confirm',
      networkId,
      linkId,
    });
    refused.push(feed.pathname);
    const answers = new Set<string>();
    for (const path of refused) {
      const response = await fetch(new URL(path, feed));
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      answers.add(JSON.stringify([response.status, headers, await response.text()]));
    }
    await scene.tables.look();
    expect([...answers]).toEqual([
      expect.stringMatching(/^\[404,.*no-store.*There is nothing at this address/),
    ]);
  });
});

it('were tried in more than a thousand combinations of what, who and how', () => {
  expect(cells).toBeGreaterThan(1_000);
});
