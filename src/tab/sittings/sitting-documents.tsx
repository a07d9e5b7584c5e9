import { makeStyles, Text } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { SITTING_PAGE } from '../../texts/tab/sitting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { FileAddresses } from './file-addresses.tsx';
import { documentsOf, WebLink } from './sitting-details.tsx';

const useStyles = makeStyles({
  list: { margin: '8px 0', paddingLeft: '20px', lineHeight: '28px', overflowWrap: 'anywhere' },
});

/** What is linked to a sitting, and the files that can be made of it. */
export function SittingDocuments({ view }: { view: Extract<View, { view: 'sitting' }> }) {
  const styles = useStyles();
  const documents = documentsOf(view.sitting);
  return (
    <>
      <section>
        <SectionTitle>{SITTING_PAGE.linked}</SectionTitle>
        {documents.length === 0 ? (
          <NoticeBar title={SITTING_PAGE.noDocuments}>{SITTING_PAGE.noDocumentsHint}</NoticeBar>
        ) : (
          <ul className={styles.list}>
            {documents.map(({ url, title }) => (
              <li key={`${url} ${title}`}>
                <WebLink url={url} title={title} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <SectionTitle>{SITTING_PAGE.files}</SectionTitle>
        <FileAddresses sitting={view.sitting} />
        <Text block>{SITTING_PAGE.minutesFiles}</Text>
      </section>
    </>
  );
}
