import type { EffectGroup, EffectSubject, SettingsEffect } from '../../domain/settings/settings-effect.ts';
import type { SettingsOutcome } from '../../domain/view/settings-view.ts';
import { fullDateTime, numericDate, numericDateOf } from '../dates.ts';
import { deliveryKindLabel } from '../labels.ts';
import { planLineLabel } from '../plan.ts';
import { counted } from '../plurals.ts';

export const EFFECT_WORDS = {
  saved: 'Con questa modifica:',
  preview: 'Se si salva questa modifica:',
  none: 'Nessun invio cambia.',
  notSaved: 'Nulla è ancora salvato.',
} as const;

/** Above the list of what changes; null where nothing is said of it. */
export function effectsHeading(outcome: SettingsOutcome): string | null {
  if (outcome === 'saved') return EFFECT_WORDS.saved;
  return outcome === 'preview' ? EFFECT_WORDS.preview : null;
}

/** What changes, one sentence a kind: the first in full, the others counted. The last line counts what is left out. */
export function effectLines(groups: readonly EffectGroup[], timeZone: string, limit: number): string[] {
  if (groups.length === 0) return [EFFECT_WORDS.none];
  const told = groups.slice(0, limit).map(({ first, others }) => effectText(first, others, timeZone));
  const left = groups.slice(limit).reduce((sum, { others }) => sum + others + 1, 0);
  return left === 0 ? told : [...told, `Altre differenze: ${left}.`];
}

function effectText(effect: SettingsEffect, others: number, timeZone: string): string {
  const day = (at: Date) => fullDateTime(at, timeZone);
  const more = others === 0 ? '' : ` Lo stesso per ${counted(others, 'altra seduta', 'altre sedute')}.`;
  switch (effect.effect) {
    case 'date_kept':
      return `La seduta di ${day(effect.at)} ${effect.convened ? 'è già convocata e' : 'è già in preparazione e'} resta in questa data; per spostarla c'è il comando «sposta».${more}`;
    case 'date_moved':
      return `La seduta di ${day(effect.from)} passa a ${day(effect.to)}.${more}`;
    case 'date_added':
      return `Si aggiunge la seduta di ${day(effect.at)}.${more}`;
    case 'date_gone':
      return `Non c'è più la seduta di ${day(effect.at)}.${more}`;
    case 'place_changed':
      return effect.convened
        ? `Luogo o collegamento cambiano per la seduta di ${day(effect.at)}, già convocata: la scheda nel canale viene corretta.${more}`
        : `La convocazione della seduta di ${day(effect.at)} porterà il nuovo luogo o collegamento.${more}`;
    case 'answer_by_moved':
      return `Le risposte per la seduta di ${day(effect.sittingAt)} si chiedono ${until(effect.to, timeZone)}, invece che ${until(effect.from, timeZone)}.${more}`;
    case 'digest_moved':
      return effect.to === null
        ? 'Le nuove buone prassi non escono più nel canale.'
        : `Le nuove buone prassi, se ce ne sono, escono nel canale ${day(effect.to)}.`;
    default:
      return lineText(effect, others, timeZone);
  }
}

type LineEffect = Extract<SettingsEffect, { lineKey: string }>;

function lineText(effect: LineEffect, others: number, timeZone: string): string {
  const title = titleOf(effect);
  const of = subjectText(effect.of, timeZone);
  const more = others === 0 ? '' : ` Lo stesso per ${counted(others, 'altro invio', 'altri invii')}.`;
  switch (effect.effect) {
    case 'line_moved':
      return `${title}${of}: parte ${when(effect.to, timeZone)}, invece di ${when(effect.from, timeZone)}.${more}`;
    case 'line_added':
      return `${title}${of}: si aggiunge l'invio, ${when(effect.at, timeZone)}.${more}`;
    case 'line_gone':
      return `${title}${of}: l'invio, previsto per ${when(effect.at, timeZone)}, non parte più.${more}`;
    case 'line_stays':
      return `${title}${of}: l'invio è già avvenuto e non si ripete.${more}`;
  }
}

/** Two lines of one kind have names of their own; what is not of the plan goes by its kind. */
function titleOf({ lineKey, kind }: LineEffect): string {
  const label = planLineLabel(lineKey);
  return label === lineKey ? deliveryKindLabel(kind) : label;
}

function subjectText(of: EffectSubject, timeZone: string): string {
  return 'sittingAt' in of
    ? ` (seduta ${numericDate(of.sittingAt, timeZone)})`
    : ` (impegno con scadenza ${numericDateOf(of.actionDueOn)})`;
}

function when(at: Date | null, timeZone: string): string {
  return at === null ? 'subito' : fullDateTime(at, timeZone);
}

function until(at: Date | null, timeZone: string): string {
  return at === null ? 'senza termine' : `entro ${fullDateTime(at, timeZone)}`;
}
