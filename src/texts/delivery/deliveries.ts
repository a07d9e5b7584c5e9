import type {
  DeliveriesPart,
  DeliveryCounts,
  DeliveryLine,
  DeliveryTroubles,
} from '../../domain/view/deliveries-view.ts';
import type {
  DeliveryNotice,
  DeliveryRecipientName,
  RetryRefusal,
} from '../../domain/view/delivery-notice.ts';
import { capitalised, fullDateTime } from '../dates.ts';
import { deliveryKindLabel, outcomeLabel, reasonLabel } from '../labels.ts';
import { planLineLabel } from '../plan.ts';
import { counted } from '../plurals.ts';
import { sittingHeadline } from '../sittings/sitting.ts';

export const DELIVERIES_WORDS = {
  title: 'Consegne',
  intro:
    'Che cosa è partito, che cosa attende e che cosa non è arrivato, per la prossima seduta e le recenti.',
  nothing: 'Finora non è partito nulla.',
  network: 'Messaggi sulla Rete',
  fine: 'Nessun messaggio da seguire.',
  retryPart: 'Riprovare un invio',
  retryWhich: 'Messaggio',
  retryMissing: 'Scegliere il messaggio.',
  retryHint: 'Scegliere',
  retry: 'Riprova',
  askTitle: 'Inviare di nuovo?',
  ask: 'Microsoft Teams non ha confermato la consegna: il messaggio potrebbe essere già arrivato e arriverebbe due volte.',
  confirm: 'Invia di nuovo',
} as const;

const PLACES: Record<Exclude<DeliveryRecipientName['to'], 'person'>, string> = {
  channel: 'canale della Rete',
  thread: 'canale della Rete, sotto la convocazione',
};

/** "9 consegnati, 1 in attesa, 2 non consegnati"; what is nought is left out. */
export function deliveryCountsText(counts: DeliveryCounts): string {
  const parts = [
    counts.sent > 0 && counted(counts.sent, 'inviato', 'inviati'),
    counts.waiting > 0 && `${counts.waiting} in attesa`,
    counts.failed > 0 && counted(counts.failed, 'non consegnato', 'non consegnati'),
    counts.uncertain > 0 && `${counts.uncertain} in dubbio`,
    counts.skipped > 0 && counted(counts.skipped, 'non inviato', 'non inviati'),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

export function deliveryLineLabel({ kind, planKey }: DeliveryLine): string {
  const named = planKey === null ? null : planLineLabel(planKey);
  return named === null || named === planKey ? deliveryKindLabel(kind) : named;
}

export function deliveriesPartTitle({ sitting }: Pick<DeliveriesPart, 'sitting'>): string {
  return sitting === null ? DELIVERIES_WORDS.network : sittingHeadline(sitting);
}

/** "3 messaggi da seguire"; for the notification. */
export function deliveriesSummary(troubled: number): string {
  return troubled === 0
    ? `${DELIVERIES_WORDS.title}. ${DELIVERIES_WORDS.fine}`
    : `${DELIVERIES_WORDS.title}: ${counted(troubled, 'messaggio', 'messaggi')} da seguire`;
}

/** "Convocazione: mancata consegna (2)". */
export function troublesTitle({ line, trouble, recipients }: DeliveryTroubles): string {
  const count = recipients.length > 1 ? ` (${recipients.length})` : '';
  return `${deliveryLineLabel(line)}: ${outcomeLabel(trouble)}${count}`;
}

/** Why, and for those that wait since when. */
export function troublesReason({ trouble, reason, since }: DeliveryTroubles, timeZone: string): string {
  const why = reason === null || reason === '' ? null : reasonLabel(reason);
  if (trouble === 'uncertain') {
    const doubt = 'Microsoft Teams non ha confermato la consegna';
    return why === null ? `${doubt}.` : `${doubt}: ${why}.`;
  }
  if (trouble !== 'late') return `${capitalised(why ?? 'motivo non registrato')}.`;
  const waiting = `In attesa da ${fullDateTime(since, timeZone)}`;
  return why === null ? `${waiting}: l'invio non è ancora stato tentato.` : `${waiting}: ${why}.`;
}

/** @param name as short as the card needs it; null for the channel, or somebody who is known no more */
export function recipientText({ to }: Pick<DeliveryRecipientName, 'to'>, name: string | null): string {
  if (to !== 'person') return PLACES[to];
  return name ?? 'persona non più nella Rete';
}

/** "Anna Verdi: convocazione (consegna incerta)". */
export function retryChoice(recipient: string, { line, trouble }: DeliveryTroubles): string {
  return `${capitalised(recipient)}: ${deliveryLineLabel(line)} (${outcomeLabel(trouble)})`;
}

/** How many messages could be tried again and are not in the list. */
export function moreToRetry(count: number): string {
  return count === 1
    ? "Un altro messaggio non sta nell'elenco: riaprire le consegne dopo aver riprovato."
    : `Altri ${count} messaggi non stanno nell'elenco: riaprire le consegne dopo aver riprovato.`;
}

/** How many groups of messages the card has no room for. */
export function moreTroubles(count: number): string {
  return count === 1
    ? 'Un altro gruppo di messaggi da seguire non sta in questa scheda.'
    : `Altri ${count} gruppi di messaggi da seguire non stanno in questa scheda.`;
}

const REFUSALS: Partial<Record<RetryRefusal, string>> = {
  sent: 'risulta già inviato',
  under_way: "l'invio è già in corso",
  skipped: 'non serve più',
  changed: 'nel frattempo è stato riprovato; lo stato qui sotto è aggiornato',
  unreachable:
    'Microsoft Teams non accetta messaggi per questa persona finché non scrive al bot o reinstalla la sua applicazione',
};

export function deliveryNoticeText(notice: DeliveryNotice): string {
  const recipient = recipientText(notice.recipient, notice.recipient.name);
  if (notice.code === 'delivery_retried') return `Nuovo invio in partenza: ${recipient}.`;
  const { refusal } = notice;
  return `Nessun nuovo invio (${recipient}): ${REFUSALS[refusal] ?? reasonLabel(refusal)}.`;
}
