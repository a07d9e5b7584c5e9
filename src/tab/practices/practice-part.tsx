import { Button, Link, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { longDate } from '../../texts/dates.ts';
import { adoptionLine, PRACTICE_WORDS, relatedLine } from '../../texts/practices/practices.ts';
import { withdrawOf } from '../../texts/tab/practices.ts';
import { useActing } from '../app/acting.ts';
import { FactList } from '../parts/fact-list.tsx';
import { OutcomeBar } from '../parts/outcome-bar.tsx';
import { LinkSection, TextSection } from '../parts/text-section.tsx';
import { PracticeActs } from './practice-acts.tsx';

type OnePractice = Extract<View, { view: 'practice' }>;

const useStyles = makeStyles({
  part: { margin: '16px 0', maxWidth: '720px', overflowWrap: 'anywhere' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0', paddingLeft: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

/** One practice whole, who has adopted it, and what the reader may do with it. */
export function PracticePart({ view }: { view: OnePractice }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { practice, adoptions, related, networkId, timeZone } = view;
  const of = { networkId, practiceId: practice.id };
  return (
    <article>
      <OutcomeBar notice={view.notice} />
      <Title3 as="h2" block className={styles.part}>
        {practice.title}
      </Title3>
      <Facts view={view} />
      <TextSection name={PRACTICE_WORDS.problem} content={practice.problem} />
      <TextSection name={PRACTICE_WORDS.done} content={practice.done} />
      <TextSection name={PRACTICE_WORDS.result} content={practice.result} />
      <LinkSection name={PRACTICE_WORDS.links} links={practice.links} />
      <LinkSection name={PRACTICE_WORDS.attachments} links={practice.attachments} />
      <section className={styles.part}>
        <h3 className={styles.heading}>{PRACTICE_WORDS.adoptions}</h3>
        {adoptions.length === 0 ? <Text>{PRACTICE_WORDS.nobody}</Text> : null}
        <ul className={styles.list}>
          {adoptions.map((row) => (
            <li key={row.seatId}>
              <Text>{adoptionLine(row, timeZone)}</Text>{' '}
              {row.own ? (
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => press({ verb: 'practice_withdraw', ...of, seatId: row.seatId })}
                >
                  {withdrawOf(row.seatName)}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <PracticeActs key={`${practice.id}-${adoptions.length}`} view={view} />
      <div className={styles.buttons}>
        {view.canEdit ? (
          <Button disabled={busy} onClick={() => press({ verb: 'practice_edit', ...of })}>
            {PRACTICE_WORDS.edit}
          </Button>
        ) : null}
        {practice.version > 1 ? (
          <Button disabled={busy} onClick={() => press({ verb: 'practice_history', ...of })}>
            {PRACTICE_WORDS.history}
          </Button>
        ) : null}
      </div>
      {related.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className={styles.heading}>{PRACTICE_WORDS.related}</h3>
          <ul className={styles.list}>
            {related.map((each) => (
              <li key={each.practiceId}>
                <Link
                  as="button"
                  disabled={busy}
                  onClick={() => press({ verb: 'practice_show', networkId, practiceId: each.practiceId })}
                >
                  {relatedLine(each)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Facts({ view }: { view: OnePractice }) {
  const { practice, authorName, timeZone } = view;
  const { seatName, contact, tags, createdAt, updatedAt, version } = practice;
  const pairs = [
    [PRACTICE_WORDS.municipality, seatName],
    [PRACTICE_WORDS.contact, contact],
    [PRACTICE_WORDS.tags, tags.join(', ')],
    [PRACTICE_WORDS.sharedBy, authorName ?? ''],
    [PRACTICE_WORDS.sharedOn, longDate(createdAt, timeZone)],
    [PRACTICE_WORDS.changedOn, version === 1 ? '' : longDate(updatedAt, timeZone)],
  ] as const;
  return <FactList pairs={pairs} />;
}
