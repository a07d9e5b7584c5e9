import {
  Body1,
  Field,
  FluentProvider,
  makeStyles,
  Radio,
  RadioGroup,
  Title3,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CONFIGURE } from '../../texts/tab/configure.ts';
import { PAGE_TITLES } from '../../texts/tab/shell.ts';
import { isPage, type PageName } from '../app/pages.ts';
import { fluentTheme } from '../app/theme.ts';
import type { ConfigureHost } from './configure-host.ts';

/** Pages that everybody of the network may open, and that show everybody the same things. */
const FIRST_PAGES: readonly PageName[] = [
  'next',
  'calendar',
  'agenda',
  'attendance',
  'register',
  'minutes',
  'actions',
  'network',
];

const useStyles = makeStyles({
  page: { maxWidth: '640px', margin: '0 auto', padding: '12px 20px 24px', boxSizing: 'border-box' },
  title: { margin: '0 0 8px' },
  about: { margin: '0 0 16px' },
});

/** Asks which page the tab of the channel opens at; Teams' own button saves. */
export function ConfigurePage({ host }: { host: ConfigureHost }) {
  const styles = useStyles();
  const [page, setPage] = useState<PageName>(host.current ?? 'next');
  useEffect(() => host.shown(), [host]);
  useEffect(() => host.choose(page), [host, page]);
  const offered = FIRST_PAGES.includes(page) ? FIRST_PAGES : [...FIRST_PAGES, page];
  return (
    <FluentProvider theme={fluentTheme(host.theme)} style={{ minHeight: '100vh' }}>
      <main className={styles.page}>
        <Title3 as="h1" block className={styles.title}>
          {CONFIGURE.title}
        </Title3>
        <Body1 as="p" block className={styles.about}>
          {CONFIGURE.about}
        </Body1>
        <Field label={CONFIGURE.question} hint={CONFIGURE.hint}>
          <RadioGroup value={page} onChange={(_event, { value }) => isPage(value) && setPage(value)}>
            {offered.map((name) => (
              <Radio key={name} value={name} label={PAGE_TITLES[name]} />
            ))}
          </RadioGroup>
        </Field>
      </main>
    </FluentProvider>
  );
}
