import type { OpenAction } from '../../domain/actions/action-item.ts';
import type { ActionMessageKind } from '../../domain/actions/action-reminders.ts';
import type { ActionNotice } from '../../domain/view/action-notice.ts';
import type { ActionRow, DecidedIn } from '../../domain/view/action-view.ts';
import { commandWord } from '../command-words.ts';
import { fullDateOf } from '../dates.ts';
import { counted } from '../plurals.ts';
import { sittingHeadline } from '../sittings/sitting.ts';

export const ACTION_WORDS = {
  title: 'Impegni aperti',
  none: 'Nessun impegno aperto.',
  own: 'Impegni propri',
  others: 'Impegni di altri',
  pick: 'Impegno',
  choose: 'Scegliere dalla lista',
  done: 'Segna come fatto',
  edit: 'Modifica',
  drop: "Lascia cadere l'impegno",
  add: 'Nuovo impegno',
  addDecided: 'Aggiungi un impegno della seduta',
  word: 'Motivo, solo per lasciar cadere un impegno',
  formNew: 'Nuovo impegno',
  formEdit: 'Modifica di un impegno',
  text: 'Che cosa va fatto',
  textMissing: 'Scrivere che cosa va fatto.',
  owner: 'Chi ne risponde',
  ownerName: 'Oppure: nome di chi ne risponde fuori dal team',
  seat: 'Comune (se manca, quello di chi ne risponde)',
  noSeat: 'Nessuna scelta',
  due: 'Scadenza (se manca, non parte alcun promemoria)',
  submit: 'Registra',
  decided: 'Deciso nella',
  seatName: 'Comune',
  dueOn: 'Scadenza',
} as const;

/** "entro venerdì 15 gennaio 2027"; what is late says so in words. */
export function dueText({ dueOn, overdue }: Pick<OpenAction, 'dueOn' | 'overdue'>): string {
  if (dueOn === null) return 'senza scadenza';
  return overdue ? `scaduto ${fullDateOf(dueOn)}` : `entro ${fullDateOf(dueOn)}`;
}

/** "Ivo Inventini (Lugo), entro venerdì 15 gennaio 2027: preparare la bozza". */
export function openActionLine(action: OpenAction): string {
  return `${ownerText(action)}, ${dueText(action)}: ${action.text}`;
}

/** "Ivo Inventini (Lugo)". */
export function ownerText({ ownerName, seatName }: Pick<OpenAction, 'ownerName' | 'seatName'>): string {
  return seatName === null ? ownerName : `${ownerName} (${seatName})`;
}

/** The same in the list; for whom nobody can remind, it says so. */
export function actionRowLine(row: ActionRow): string {
  const remark = row.reachable ? '' : ' (chi ne risponde non è nel team: nessun promemoria personale)';
  return `${openActionLine(row)}${remark}`;
}

/** In the list to choose from: the beginning of the text and whose it is. */
export function actionChoice(row: ActionRow): string {
  return `${row.text} – ${row.ownerName}`;
}

export function openActionsHeading(count: number): string {
  return `${ACTION_WORDS.title}: ${count}`;
}

/** For those that a sitting's card does not list. */
export function moreActionsText(count: number): string {
  const others = count === 1 ? 'un altro impegno aperto' : `altri ${count} impegni aperti`;
  return `… e ${others}: si vedono con «${commandWord('actions')}».`;
}

export function actionsSummary(rows: readonly ActionRow[]): string {
  const late = rows.filter((row) => row.overdue).length;
  return `${openActionsHeading(rows.length)}${late === 0 ? '' : `, di cui ${counted(late, 'scaduto', 'scaduti')}`}`;
}

export function decidedInText(decidedIn: DecidedIn): string {
  return `${ACTION_WORDS.decided} ${lowered(sittingHeadline(decidedIn))}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase('it') + text.slice(1);
}

const MESSAGES: Record<ActionMessageKind, string> = {
  action_given: 'Impegno affidato',
  action_due: 'Impegno in scadenza',
  action_overdue: 'Impegno scaduto',
};

export function actionMessageTitle(kind: ActionMessageKind): string {
  return MESSAGES[kind];
}

export function actionMessageSummary(kind: ActionMessageKind, action: OpenAction): string {
  return `${MESSAGES[kind]}, ${dueText(action)}: ${action.text}`;
}

/** What the recipient can do about it. */
export function actionMessageHint(view: {
  message: ActionMessageKind;
  own: boolean;
  reachable: boolean;
  action: Pick<OpenAction, 'dueOn'>;
}): string {
  if (!view.own) {
    return view.reachable
      ? 'Chi ne risponde ha ricevuto lo stesso avviso.'
      : 'Chi ne risponde non è nel team e non riceve avvisi: occorre sentire la persona, o affidare ad altri.';
  }
  const reminded = view.action.dueOn === null ? '' : 'Prima della scadenza arriva un promemoria. ';
  return view.message === 'action_given'
    ? `${reminded}L'impegno resta in elenco nelle convocazioni finché non è segnato come fatto.`
    : 'Se è fatto, basta segnarlo con il pulsante; per cambiare la data rivolgersi al coordinamento.';
}

export function actionNoticeText(notice: ActionNotice): string {
  switch (notice.code) {
    case 'action_added':
      if (notice.again) return "L'impegno era già registrato: nulla è cambiato.";
      return `Impegno registrato: ne risponde ${notice.ownerName}.${toldText(notice.told)}`;
    case 'action_changed':
      return `Impegno modificato: ne risponde ${notice.ownerName}.${toldText(notice.told)}`;
    case 'action_closed':
      return `${notice.outcome === 'done' ? 'Impegno segnato come fatto' : 'Impegno lasciato cadere'}: «${notice.text}».`;
    case 'action_already_closed':
      return `L'impegno era già ${notice.outcome === 'done' ? 'segnato come fatto' : 'lasciato cadere'}, nulla è cambiato: «${notice.text}».`;
    case 'action_not_own':
      return `L'impegno è di ${notice.ownerName}: lo segna come fatto chi ne risponde, oppure chi coordina la Rete.`;
  }
}

function toldText(told: boolean): string {
  return told ? ' La persona riceve un avviso.' : '';
}
