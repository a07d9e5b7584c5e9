import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DeliveryTroubles, TroubledRecipient } from '../../domain/view/deliveries-view.ts';
import {
  DELIVERIES_WORDS,
  recipientText,
  troublesReason,
  troublesTitle,
} from '../../texts/delivery/deliveries.ts';
import { deliveryAdvice } from '../../texts/delivery/delivery-advice.ts';
import { DELIVERIES_PART, recipientsTitle, retryOf } from '../../texts/tab/sending.ts';
import { useActing } from '../app/acting.ts';

const useStyles = makeStyles({
  box: {
    margin: '12px 0',
    padding: '8px 12px',
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  folded: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase300, marginTop: '4px' },
  title: { cursor: 'pointer', padding: '4px 0' },
  list: { listStyleType: 'none', margin: '0', padding: '0' },
  recipient: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '4px 0',
    overflowWrap: 'anywhere',
  },
});

/** Messages that did not go well for one reason: why, what to do, and to whom; open when there are few. */
export function TroublesPart(props: { troubles: DeliveryTroubles; networkId: string; timeZone: string }) {
  const styles = useStyles();
  const { troubles, networkId, timeZone } = props;
  const { recipients } = troubles;
  const toPerson = recipients.some(({ to }) => to === 'person');
  return (
    <div className={styles.box}>
      <Text block weight="semibold">
        {troublesTitle(troubles)}
      </Text>
      <Text block>{troublesReason(troubles, timeZone)}</Text>
      <Text block>{deliveryAdvice(troubles, toPerson)}</Text>
      <details className={styles.folded} open={recipients.length <= 3}>
        <summary className={styles.title}>{recipientsTitle(recipients.length)}</summary>
        <ul className={styles.list}>
          {recipients.map((recipient) => (
            <li key={recipient.ref} className={styles.recipient}>
              <Text>{recipientText(recipient, recipient.name)}</Text>
              {recipient.mayRetry ? <Retry recipient={recipient} networkId={networkId} /> : null}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Retry({ recipient, networkId }: { recipient: TroubledRecipient; networkId: string }) {
  const { busy, press } = useActing();
  const [sending, setSending] = useState(false);
  const label = retryOf(DELIVERIES_WORDS.retry, recipientText(recipient, recipient.name));
  if (sending) return <Spinner size="tiny" label={DELIVERIES_PART.retrying} />;
  return (
    <Button size="small" disabled={busy} aria-label={label} onClick={retry}>
      {DELIVERIES_WORDS.retry}
    </Button>
  );

  async function retry(): Promise<void> {
    setSending(true);
    await press({ verb: 'delivery_retry', networkId, delivery: recipient.ref });
    setSending(false);
  }
}
