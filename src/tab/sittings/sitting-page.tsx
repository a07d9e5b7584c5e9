import { Link, Text, Title3 } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { View } from '../../domain/view/view.ts';
import { capitalised, fullDateTime } from '../../texts/dates.ts';
import { sittingTitle } from '../../texts/sittings/sitting.ts';
import { SITTING_PAGE, SITTING_PARTS } from '../../texts/tab/sitting.ts';
import type { PressData } from '../api/tab-api.ts';
import { useLoaded } from '../api/use-loaded.ts';
import type { SittingPartName, SittingPlace } from '../app/addresses.ts';
import { sittingAddress } from '../app/addresses.ts';
import { SittingShownOf } from '../app/sitting-shown.ts';
import { useTab } from '../app/tab-context.ts';
import { ViewPage } from '../app/view-page.tsx';
import { LinkRow } from '../parts/link-row.tsx';
import { ProblemBar } from '../parts/problem-bar.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { SittingDocuments } from './sitting-documents.tsx';

/** Parts with names of people, for who coordinates; to the others the server does not give them. */
const OF_THE_COORDINATION: ReadonlySet<SittingPartName> = new Set(['answers', 'deliveries']);

const PARTS = Object.keys(SITTING_PARTS) as SittingPartName[];

type SittingShown = Extract<View, { view: 'sitting' }>;

/** The page of one sitting, past or coming: what it is, and one of its parts, read when it is looked at. */
export function SittingPage({ place }: { place: SittingPlace }) {
  const { api, network } = useTab();
  const { networkId, coordinates } = network;
  const { sittingId } = place;
  const { loaded, reload } = useLoaded(
    useCallback(() => api.press(networkId, { verb: 'show_sitting', sittingId }), [api, networkId, sittingId]),
  );
  const parts = PARTS.filter((part) => coordinates || !OF_THE_COORDINATION.has(part));
  const part = parts.includes(place.part) ? place.part : 'convocation';
  return (
    <SittingShownOf.Provider value={sittingId}>
      <Link href="#/calendar">{SITTING_PAGE.back}</Link>
      {loaded.state === 'loading' ? <Waiting /> : null}
      {loaded.state === 'problem' ? <ProblemBar problem={loaded.problem} retry={reload} /> : null}
      {loaded.state === 'shown' && loaded.value.view === 'sitting' ? (
        <>
          <Heading view={loaded.value} />
          <LinkRow label={SITTING_PAGE.parts} links={parts.map(linkTo)} />
          {part === 'documents' ? (
            <SittingDocuments view={loaded.value} />
          ) : (
            <Part key={part} sittingId={sittingId} part={part} />
          )}
        </>
      ) : null}
    </SittingShownOf.Provider>
  );

  function linkTo(name: SittingPartName) {
    return { label: SITTING_PARTS[name], href: sittingAddress(sittingId, name), current: name === part };
  }
}

function Heading({ view }: { view: SittingShown }) {
  const { sitting } = view;
  return (
    <>
      <Title3 as="h1" block>
        {sittingTitle(sitting)}
      </Title3>
      <Text block>{capitalised(fullDateTime(sitting.startsAt, sitting.timeZone))}</Text>
    </>
  );
}

function Part({ sittingId, part }: { sittingId: string; part: Exclude<SittingPartName, 'documents'> }) {
  const { api, network } = useTab();
  const { networkId, coordinates } = network;
  const read = useCallback(
    () => api.press(networkId, pressOf(part, { sittingId, coordinates })),
    [api, networkId, part, sittingId, coordinates],
  );
  return <ViewPage read={read} />;
}

/** What shows a part; the server decides whether it may be seen. */
function pressOf(
  part: Exclude<SittingPartName, 'documents'>,
  { sittingId, coordinates }: { sittingId: string; coordinates: boolean },
): PressData {
  switch (part) {
    case 'convocation':
      return { verb: 'show_sitting', sittingId };
    case 'agenda':
      return { verb: 'agenda_show', ref: `id:${sittingId}:1` };
    case 'answers':
      return { verb: 'show_attendance', sittingId };
    case 'deliveries':
      return { verb: 'show_sitting_deliveries', sittingId };
    case 'register':
      return { verb: coordinates ? 'show_register' : 'show_roll_call', sittingId };
    case 'minutes':
      return { verb: 'minutes_show', sittingId };
  }
}
