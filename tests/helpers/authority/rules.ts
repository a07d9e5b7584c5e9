import type { CallerName } from './scene.ts';

/** What an answer says, read in its sentence. */
export type Outcome =
  | 'served'
  /** For the coordination alone; the answer names who. */
  | 'reserved'
  /** Beyond a deputy's powers. */
  | 'not for deputies'
  /** For who writes the minutes. */
  | 'not the writer'
  /** Comune and role not confirmed yet. */
  | 'pending'
  /** For a referent. */
  | 'not a referent'
  /** An action, a practice, a project or an item of somebody else, or another municipality's. */
  | 'not own'
  /** To them it does not exist. */
  | 'outside'
  /** Whatever they are told as somebody of another network. */
  | 'not served'
  /** Served, in a network of their own. */
  | 'elsewhere'
  /** Nothing a card does by itself. */
  | 'no refresh'
  /** Teams takes no message for them. */
  | 'unreachable';

const SENTENCES: [Outcome, RegExp][] = [
  ['reserved', /riservat[oa] al coordinamento della Rete/],
  [
    'not for deputies',
    /Chi agisce per delega ha i poteri del coordinamento, ma non|non può cambiare chi coordina/,
  ],
  ['not the writer', /Il verbale lo scrive il coordinamento o chi ne è incaricato/],
  [
    'pending',
    /non ha ancora confermato il Comune e il ruolo|Le osservazioni sono riservate a chi è invitato/,
  ],
  ['not a referent', /questa persona non è referente/],
  [
    'not own',
    /L'impegno è di .*: lo segna come fatto chi ne risponde|la può modificare chi l'ha (?:condivisa|proposta)|Su «.*» si risponde a nome del proprio Comune|canali di un Comune lo modificano|si adotta a nome del proprio Comune|lo può modificare chi ne è responsabile|li pubblicano i Comuni che partecipano/,
  ],
  ['outside', /non risulta nel team della Rete|non esiste più o non appartiene a questa Rete/],
  ['no refresh', /^Richiesta non riconosciuta/],
  ['unreachable', /^$|^Non è stato possibile scrivere nella chat personale/],
];

export function outcomeOf(text: string): Outcome {
  return SENTENCES.find(([, sentence]) => sentence.test(text))?.[0] ?? 'served';
}

/** Refusals of an act of power, which go into the audit log (product §7 and §12). */
export const AUDITED: ReadonlySet<Outcome> = new Set([
  'reserved',
  'not for deputies',
  'not the writer',
  'not own',
]);

/** What somebody is to the network at the place where they act. */
type Standing = 'coordinator' | 'deputy' | 'referent' | 'invited' | 'pending' | 'outsider';

const STANDING: Record<CallerName, Standing> = {
  coordinator: 'coordinator',
  'running deputy': 'deputy',
  'deputy whose days are over': 'referent',
  'deputy who was revoked': 'invited',
  'deputy whose days are to come': 'referent',
  referent: 'referent',
  manager: 'invited',
  operator: 'invited',
  'person without a role yet': 'pending',
  guest: 'outsider',
  'person who has left the team': 'outsider',
  'member the network does not know': 'outsider',
  'coordinator of another network': 'outsider',
  'coordinator of another tenant': 'outsider',
};

/** How far the place where somebody acts says who they are. */
export type Ground =
  /** Nothing but who they are. */
  | 'own chat'
  /** In the network's team: whoever Teams lets write there is of it, but of newcomers the bot knows no role. */
  | 'team'
  /** In another network's team of the same tenant: of that one they are, and of this one as much as before. */
  | 'another team';

function standingOf(caller: CallerName, ground: Ground): Standing {
  const standing = STANDING[caller];
  if (ground === 'own chat' || standing !== 'outsider') return standing;
  if (caller === 'guest') return 'pending';
  // Known to have left: one message does not bring them back.
  return ground === 'team' && caller !== 'person who has left the team' ? 'pending' : 'outsider';
}

/** Who may, as charter and product say. */
export type Rule =
  | 'everybody of the network'
  | 'who is invited'
  | 'referents and the coordination'
  | 'the coordination'
  /** Not a deputy either. */
  | 'the coordinator'
  | 'who writes the minutes'
  /** Or else the referent Ivo Inventini, of whom the matter is. */
  | 'the owner and the coordination'
  | 'the referent it is about and the coordination'
  /** The municipality is Lugo. */
  | 'that municipality and the coordination';

const REFUSED: Record<Rule, (standing: Standing) => Outcome> = {
  'everybody of the network': () => 'served',
  'who is invited': (standing) => (standing === 'pending' ? 'pending' : 'served'),
  'referents and the coordination': (standing) =>
    standing === 'pending' || standing === 'invited' ? 'not a referent' : 'served',
  'the coordination': byPower('reserved'),
  'the coordinator': (standing) =>
    standing === 'coordinator' ? 'served' : standing === 'deputy' ? 'not for deputies' : 'reserved',
  'who writes the minutes': byPower('not the writer'),
  'the owner and the coordination': byPower('not own'),
  'the referent it is about and the coordination': byPower('reserved'),
  'that municipality and the coordination': byPower('not own'),
};

function byPower(refused: Outcome): (standing: Standing) => Outcome {
  return (standing) => (standing === 'coordinator' || standing === 'deputy' ? 'served' : refused);
}

export function expected(rule: Rule, caller: CallerName, ground: Ground): Outcome {
  const standing = standingOf(caller, ground);
  if (standing === 'outsider') return ground === 'another team' ? 'not served' : 'outside';
  const isOwner =
    rule === 'the owner and the coordination' || rule === 'the referent it is about and the coordination';
  if (isOwner && caller === 'referent') return 'served';
  const ofLugo = caller === 'referent' || caller === 'operator';
  if (rule === 'that municipality and the coordination' && ofLugo) return 'served';
  return REFUSED[rule](standing);
}
