import type { DeliveriesPart, DeliveryTroubles } from '../../domain/view/deliveries-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  DELIVERIES_WORDS,
  deliveriesPartTitle,
  deliveriesSummary,
  deliveryCountsText,
  deliveryLineLabel,
  moreToRetry,
  moreTroubles,
  recipientText,
  retryChoice,
  troublesReason,
  troublesTitle,
} from '../../texts/delivery/deliveries.ts';
import { deliveryAdvice } from '../../texts/delivery/delivery-advice.ts';
import { deliveryKindLabel } from '../../texts/labels.ts';
import { noticeText } from '../../texts/notices.ts';
import { listNames } from '../../texts/plurals.ts';
import { commandButton, execute } from '../parts/actions.ts';
import type { CardElement } from '../parts/adaptive-card.ts';
import { container, facts, heading, present, strong, subtle, text, title } from '../parts/elements.ts';
import type { Detail } from '../parts/fit.ts';
import { clip, cut, fitted } from '../parts/fit.ts';
import { choiceInput } from '../parts/inputs.ts';
import type { RenderedMessage } from '../parts/message.ts';
import { cardMessage } from '../parts/message.ts';

type OverviewView = Extract<View, { view: 'deliveries' }>;

/** What was delivered, what waits, what was not; with a list to choose what to send again from. */
export function deliveriesCard(view: OverviewView): RenderedMessage {
  return fitted((detail) => buildCard(view, detail));
}

function buildCard(view: OverviewView, detail: Detail): RenderedMessage {
  const { networkId, parts, notice } = view;
  const troubles = parts.flatMap((part) => part.troubles);
  const choices = retryChoices(troubles, detail);
  const { shown, left } = cut(choices, detail.items);
  const count = troubles.reduce((sum, { recipients }) => sum + recipients.length, 0);
  return cardMessage({
    summary: deliveriesSummary(count),
    fallback: troubles.slice(0, 12).map((each) => troublesTitle(each)),
    body: present([
      title(DELIVERIES_WORDS.title),
      notice !== null && container([strong(noticeText(notice))], { style: 'emphasis' }),
      subtle(DELIVERIES_WORDS.intro, { spacing: 'small' }),
      troubles.length === 0 && text(DELIVERIES_WORDS.fine),
      ...parts.flatMap((part) => partElements(part, view.timeZone, detail)),
      ...(shown.length === 0 ? [] : retryForm(shown, left)),
    ]),
    actions: present([
      shown.length > 0 && execute(DELIVERIES_WORDS.retry, { verb: 'delivery_retry', networkId }),
      commandButton('deliveries', networkId),
      commandButton('preview', networkId),
      commandButton('network', networkId),
    ]),
  });
}

function partElements(part: DeliveriesPart, timeZone: string, detail: Detail): CardElement[] {
  const { shown, left } = cut(part.troubles, Math.ceil(detail.items / 4));
  const counts = facts(part.lines.map((line) => [deliveryLineLabel(line), deliveryCountsText(line.counts)]));
  return [
    heading(deliveriesPartTitle(part)),
    counts ?? text(DELIVERIES_WORDS.nothing, { spacing: 'small' }),
    ...shown.map((troubles) => troublesPart(troubles, timeZone, detail)),
    ...(left > 0 ? [text(moreTroubles(left))] : []),
  ];
}

function troublesPart(troubles: DeliveryTroubles, timeZone: string, detail: Detail): CardElement {
  const names = troubles.recipients.map((each) => recipientText(each, nameOf(each.name, detail)));
  const toPerson = troubles.recipients.some(({ to }) => to === 'person');
  return container(
    [
      strong(troublesTitle(troubles)),
      text(listNames(names, detail.items), { spacing: 'none' }),
      text(clip(troublesReason(troubles, timeZone), 200), { spacing: 'none' }),
      text(deliveryAdvice(troubles, toPerson), { spacing: 'none' }),
    ],
    { spacing: 'small' },
  );
}

function retryChoices(troubles: readonly DeliveryTroubles[], detail: Detail) {
  return troubles.flatMap((each) =>
    each.recipients
      .filter(({ mayRetry }) => mayRetry)
      .map((recipient) => ({
        title: retryChoice(recipientText(recipient, nameOf(recipient.name, detail)), each),
        value: recipient.ref,
      })),
  );
}

function retryForm(choices: { title: string; value: string }[], left: number): CardElement[] {
  return present([
    heading(DELIVERIES_WORDS.retryPart),
    choiceInput({
      id: 'delivery',
      label: DELIVERIES_WORDS.retryWhich,
      required: DELIVERIES_WORDS.retryMissing,
      value: null,
      choices,
      hint: DELIVERIES_WORDS.retryHint,
    }),
    left > 0 && text(moreToRetry(left)),
  ]);
}

/** Before something is sent again that may have arrived. */
export function deliveryRetryCard(view: Extract<View, { view: 'delivery_retry' }>): RenderedMessage {
  const { networkId, delivery, kind, recipient } = view;
  const to = recipientText(recipient, nameOf(recipient.name, { nameChars: 80 }));
  return cardMessage({
    summary: DELIVERIES_WORDS.askTitle,
    fallback: [DELIVERIES_WORDS.ask],
    body: present([
      title(DELIVERIES_WORDS.askTitle),
      facts([[deliveryKindLabel(kind), to]]),
      text(DELIVERIES_WORDS.ask),
    ]),
    actions: [
      execute(DELIVERIES_WORDS.confirm, { verb: 'delivery_retry_confirm', networkId, delivery }, 'none'),
      commandButton('deliveries', networkId),
    ],
  });
}

function nameOf(name: string | null, { nameChars }: Pick<Detail, 'nameChars'>): string | null {
  return name === null ? null : clip(name, nameChars);
}
