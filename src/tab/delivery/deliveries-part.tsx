import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DeliveriesPart as Part } from '../../domain/view/deliveries-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  DELIVERIES_WORDS,
  deliveriesPartTitle,
  deliveryCountsText,
  deliveryLineLabel,
} from '../../texts/delivery/deliveries.ts';
import { noticeText } from '../../texts/notices.ts';
import { useSittingShown } from '../app/sitting-shown.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { TroublesPart } from './troubles-part.tsx';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, margin: '24px 0 4px' },
  lines: { listStyleType: 'none', margin: '0', padding: '0' },
  line: { padding: '4px 0' },
  sign: { display: 'inline-block', width: '20px' },
});

/** What was delivered, what waits and what was not, by sitting; with a button beside each that can be sent again. */
export function DeliveriesPart({ view }: { view: Extract<View, { view: 'deliveries' }> }) {
  const { networkId, notice, parts, timeZone } = view;
  const fine = parts.every(({ troubles }) => troubles.length === 0);
  return (
    <>
      {notice === null ? null : <NoticeBar>{noticeText(notice)}</NoticeBar>}
      {useSittingShown() === null ? <Text block>{DELIVERIES_WORDS.intro}</Text> : null}
      {fine ? <NoticeBar intent="success">{DELIVERIES_WORDS.fine}</NoticeBar> : null}
      {parts.map((part) => (
        <OnePart key={deliveriesPartTitle(part)} part={part} networkId={networkId} timeZone={timeZone} />
      ))}
    </>
  );
}

function OnePart({ part, networkId, timeZone }: { part: Part; networkId: string; timeZone: string }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{deliveriesPartTitle(part)}</h2>
      {part.lines.length === 0 ? <Text>{DELIVERIES_WORDS.nothing}</Text> : null}
      <ul className={styles.lines}>
        {part.lines.map((line) => (
          <li key={`${line.kind} ${line.planKey}`} className={styles.line}>
            <Text>
              <span aria-hidden="true" className={styles.sign}>
                {signOf(line.counts)}
              </span>
              <strong>{deliveryLineLabel(line)}</strong>: {deliveryCountsText(line.counts)}
            </Text>
          </li>
        ))}
      </ul>
      {part.troubles.map((troubles) => (
        <TroublesPart
          key={`${troubles.line.kind} ${troubles.line.planKey} ${troubles.trouble} ${troubles.reason}`}
          troubles={troubles}
          networkId={networkId}
          timeZone={timeZone}
        />
      ))}
    </section>
  );
}

/** Beside the words, never instead of them. */
function signOf({ failed, uncertain, waiting }: Part['lines'][number]['counts']): string {
  if (failed + uncertain > 0) return '!';
  return waiting > 0 ? '○' : '✓';
}
