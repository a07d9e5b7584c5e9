import { Field, makeStyles, Select, Title3 } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { PAGE_TITLES, SHELL } from '../../texts/tab/shell.ts';
import type { MemberNetwork } from '../../usecases/tab/open-session.ts';
import { browserStorage, openDrawer, sweepDrawers } from '../api/browser-drawer.ts';
import { keptForms } from '../api/kept-forms.ts';
import { keptTexts } from '../api/kept-texts.ts';
import type { TabApi } from '../api/tab-api.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ProblemBar } from '../parts/problem-bar.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { AgendaPage } from './agenda-page.tsx';
import { CommandPage } from './command-page.tsx';
import type { Host } from './host.ts';
import { Menu } from './menu.tsx';
import { PAGES } from './pages.ts';
import { FIRST_PLACE, isAgendaOfOne, networkHere, placeIn, yearOf } from './place.ts';
import { TabContextOf } from './tab-context.ts';
import { TodoPart } from './todo-part.tsx';
import { usePlace } from './use-place.ts';

const SittingPage = lazy(async () => ({
  default: (await import('../sittings/sitting-page.tsx')).SittingPage,
}));

const useStyles = makeStyles({
  page: { maxWidth: '1080px', margin: '0 auto', padding: '12px 20px 48px', boxSizing: 'border-box' },
  title: { margin: '0 0 16px' },
});

/** The whole page once the host is there: who is signed in, which network, which page. */
export function Desk({ host, api }: { host: Host; api: TabApi }) {
  const styles = useStyles();
  const { loaded, reload } = useLoaded(useCallback(() => api.session(), [api]));
  useEffect(() => {
    if (loaded.state !== 'loading') host.shown();
  }, [host, loaded.state]);
  return (
    <main className={styles.page}>
      {loaded.state === 'loading' ? <Waiting /> : null}
      {loaded.state === 'problem' ? (
        <>
          <Title3 as="h1" block className={styles.title}>
            {SHELL.product}
          </Title3>
          <ProblemBar problem={loaded.problem} retry={reload} />
        </>
      ) : null}
      {loaded.state === 'shown' ? <Networks host={host} api={api} networks={loaded.value} /> : null}
    </main>
  );
}

function Networks({ host, api, networks }: { host: Host; api: TabApi; networks: MemberNetwork[] }) {
  useEffect(() => {
    const personIds = networks.map(({ person }) => person.personId);
    // Nobody known: somebody who has left the network may still have to copy what they typed.
    if (personIds.length > 0) sweepDrawers(browserStorage(), personIds, Date.now());
  }, [networks]);
  const here = networkHere(networks, host.teamId);
  const [chosenId, choose] = useState(here?.networkId ?? '');
  const found = networks.find((candidate) => candidate.networkId === chosenId);
  const [last, setLast] = useState(found ?? here);
  if (found !== undefined && found !== last) setLast(found);
  // Who leaves the network meanwhile keeps the page: what is typed in it can be copied.
  const network = found ?? last ?? here;
  if (network === undefined) return <NoticeBar title={SHELL.noNetworkTitle}>{SHELL.noNetwork}</NoticeBar>;
  return (
    <>
      {networks.length > 1 && host.teamId === null ? (
        <Field label={SHELL.networkLabel}>
          <Select value={network.networkId} onChange={(_event, { value }) => choose(value)}>
            {networks.map(({ networkId, name }) => (
              <option key={networkId} value={networkId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {found === undefined && last !== undefined ? (
        <NoticeBar title={SHELL.leftTitle} intent="warning">
          {SHELL.left}
        </NoticeBar>
      ) : null}
      <Pages key={network.networkId} api={api} network={network} />
    </>
  );
}

function Pages({ api, network }: { api: TabApi; network: MemberNetwork }) {
  const styles = useStyles();
  const asked = usePlace();
  const { networkId, person } = network;
  const { personId } = person;
  const kept = useMemo(() => {
    const now = () => Date.now();
    const drawer = openDrawer({ storage: browserStorage(), personId, networkId, now });
    return { kept: keptTexts(drawer), forms: keptForms(drawer, now) };
  }, [personId, networkId]);
  const context = useMemo(() => ({ api, network, ...kept }), [api, network, kept]);
  const offered = PAGES.filter((page) => network.may.includes(page));
  if (network.status === 'setup') return <NoticeBar title={SHELL.setUpTitle}>{SHELL.setUp}</NoticeBar>;
  const place = placeIn(network, asked);
  if (place.page === 'sitting')
    return (
      <TabContextOf.Provider value={context}>
        <Menu pages={offered} current="calendar" />
        <Suspense fallback={<Waiting />}>
          <SittingPage key={place.sittingId} place={place} />
        </Suspense>
      </TabContextOf.Provider>
    );
  const { page, part } = place;
  const key = `${page}/${part}`;
  return (
    <TabContextOf.Provider value={context}>
      <Menu pages={offered} current={page} />
      <Title3 as="h1" block className={styles.title}>
        {PAGE_TITLES[page]}
      </Title3>
      {isAgendaOfOne(place) ? (
        <AgendaPage key={key} sittingRef={part} />
      ) : (
        <CommandPage key={key} command={page} year={yearOf(place)} />
      )}
      {page === FIRST_PLACE.page ? <TodoPart /> : null}
    </TabContextOf.Provider>
  );
}
