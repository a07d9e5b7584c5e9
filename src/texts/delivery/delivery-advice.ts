import type { DeliveryTroubles } from '../../domain/view/deliveries-view.ts';

/** Who can do something about it. */
type Remedy = 'person' | 'place' | 'service' | 'message';

/** By code, the platform's status in front of it left out. */
const REMEDIES: Readonly<Record<string, Remedy>> = {
  ConversationBlockedByUser: 'person',
  ForbiddenOperationException: 'person',
  MessageWritesBlocked: 'person',
  BotNotInConversationRoster: 'person',
  unreachable: 'person',
  app_removed: 'person',
  ConversationNotFound: 'person',
  BotDisabledByAdmin: 'service',
  InvalidBotApiHost: 'service',
  NotEnoughPermissions: 'place',
  MessageSizeTooBig: 'message',
};

const ADVICE: Record<Remedy, string> = {
  person:
    "Avvisare per telefono. Chiedere di reinstallare l'applicazione in Teams, o di sbloccarla, e di scrivere «aiuto» al bot: poi si può riprovare.",
  place:
    "Verificare che il canale esista e che l'applicazione sia nel team e possa scrivervi; poi si può riprovare.",
  service: 'Avvisare chi gestisce Microsoft Teams e il servizio, riferendo il motivo. Se urge, telefonare.',
  message: 'Avvisare per telefono e comunicare il motivo a chi gestisce il servizio.',
};

const IN_DOUBT =
  'Chiedere se il messaggio è arrivato. Se non lo è si può riprovare: se lo è, arriverebbe una seconda volta.';
const IN_DOUBT_THERE =
  'Guardare nel canale se il messaggio è arrivato. Se non lo è si può riprovare: se lo è, arriverebbe una seconda volta.';
const LATE = 'Il servizio continua a provare finché il messaggio è utile. Se urge, telefonare.';
const TOO_LATE = 'Il messaggio non serve più. Se la persona doveva saperlo, avvisarla per telefono.';
const UNKNOWN = 'Avvisare per telefono. Se accade ancora, comunicare il motivo a chi gestisce il servizio.';

/** What the coordination can do about deliveries in trouble. @param reason a code; null when it was never tried */
export function deliveryAdvice(
  { trouble, reason }: Pick<DeliveryTroubles, 'trouble' | 'reason'>,
  toPerson: boolean,
): string {
  const remedy = reason === null ? null : remedyOf(reason);
  if (trouble === 'uncertain') return toPerson ? IN_DOUBT : IN_DOUBT_THERE;
  if (trouble === 'skipped') return TOO_LATE;
  if (trouble === 'late') return remedy === 'service' ? ADVICE.service : LATE;
  if (remedy === null) return toPerson ? UNKNOWN : ADVICE.place;
  return remedy === 'person' && !toPerson ? ADVICE.place : ADVICE[remedy];
}

/** Null for codes nobody has written a remedy for. */
function remedyOf(code: string): Remedy | null {
  const named = code.replace(/^given_up:/, '').replace(/^\d{3}:/, '');
  if (Object.hasOwn(REMEDIES, named)) return REMEDIES[named] ?? null;
  if (/^(token|http_401|401:)/.test(code.replace(/^given_up:/, ''))) return 'service';
  return null;
}
