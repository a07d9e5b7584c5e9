import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import {
  PUBLICATION_YEAR_WORDS,
  publicationYearIntro,
  publicationYearTitle,
} from '../../texts/publications/publication-year.ts';
import { ofAll, PUBLICATIONS_PART, PUBLICATIONS_YEAR_PART as WORDS } from '../../texts/tab/publications.ts';
import { YearLinks } from '../parts/choice-links.tsx';
import { PlainTable } from '../parts/plain-table.tsx';

const useStyles = makeStyles({
  intro: { margin: '0 0 16px' },
  note: { margin: '12px 0', color: tokens.colorNeutralForeground2 },
});

/** What each municipality relaunched in a year: figures of bodies, in the network's order. */
export function PublicationsYearPart({ view }: { view: Extract<View, { view: 'publications_year' }> }) {
  const styles = useStyles();
  const { year, years, rows, items, services } = view;
  return (
    <>
      <p>
        <Link href="#/publications">{PUBLICATION_YEAR_WORDS.back}</Link>
      </p>
      <YearLinks page="publications" shown={year} choices={years} />
      <Text block className={styles.intro}>
        {publicationYearIntro(view)}
      </Text>
      {items === 0 ? null : (
        <>
          <PlainTable
            title={publicationYearTitle(year)}
            columns={[
              { key: 'seat', title: PUBLICATIONS_PART.seat },
              { key: 'published', title: WORDS.published },
              ...(services === 0 ? [] : [{ key: 'services', title: WORDS.services }]),
              { key: 'notRelevant', title: WORDS.notRelevant },
              { key: 'missing', title: WORDS.missing },
            ]}
            rows={rows.map((row) => ({
              ...{ key: row.seatName, name: row.seatName },
              cells: [
                ofAll(row.published, row.asked),
                ...(services === 0 ? [] : [ofAll(row.publishedServices, row.askedServices)]),
                row.notRelevant,
                row.missing,
              ],
            }))}
          />
          <Text block className={styles.note}>
            {PUBLICATION_YEAR_WORDS.note}
          </Text>
        </>
      )}
    </>
  );
}
