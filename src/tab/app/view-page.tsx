import { Button } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { View } from '../../domain/view/view.ts';
import { noticeText } from '../../texts/notices.ts';
import { SHELL } from '../../texts/tab/shell.ts';
import type { TabProblemError } from '../api/problem.ts';
import { toProblem } from '../api/problem.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { Brought } from '../parts/brought.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ProblemBar } from '../parts/problem-bar.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { Acting } from './acting.ts';
import { ActingOf } from './acting.ts';
import { ShownView } from './shown-view.tsx';
import { useTab } from './tab-context.ts';
import { whereToShow } from './where-to-show.ts';

/**
 * A view kept current, and over it what came of the last press where that is something else, as a form. The page
 * leaves a form alone until the person goes back.
 *
 * @param props.read must keep its identity while what it reads is the same
 */
export function ViewPage({ read }: { read: () => Promise<View> }) {
  const { api, network } = useTab();
  const { networkId } = network;
  const { loaded, reload, replace } = useLoaded(read);
  const [over, setOver] = useState<View | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<TabProblemError | null>(null);
  const [busy, setBusy] = useState(false);
  const under = loaded.state === 'shown' ? loaded.value : null;

  const show = useCallback(
    (view: View) => {
      const shown = whereToShow(view, under);
      setSaid(shown.where === 'said' ? noticeText(shown.notice) : null);
      setOver(shown.where === 'over' ? view : null);
      if (shown.where === 'instead') replace(view);
      else reload();
    },
    [under, reload, replace],
  );

  const run = useCallback(
    async (ask: () => Promise<View>): Promise<View | null> => {
      setBusy(true);
      setProblem(null);
      setSaid(null);
      try {
        const view = await ask();
        show(view);
        return view;
      } catch (error) {
        const found = toProblem(error);
        setProblem(found);
        // Taken already, and the answer lost on the way: what became of it is read.
        if (found.problem.code === 'already_received') reload();
        return null;
      } finally {
        setBusy(false);
      }
    },
    [show, reload],
  );

  const acting = useMemo(
    (): Acting => ({
      busy,
      press: (data) => run(() => api.press(networkId, data)),
    }),
    [busy, run, api, networkId],
  );

  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'problem') return <ProblemBar problem={loaded.problem} retry={reload} />;
  return (
    <ActingOf.Provider value={acting}>
      {loaded.stale === null ? null : <ProblemBar problem={loaded.stale} retry={reload} />}
      {problem === null ? null : (
        <Brought>
          <ProblemBar problem={problem} />
        </Brought>
      )}
      {said === null ? null : <NoticeBar>{said}</NoticeBar>}
      {over === null ? null : (
        <Button appearance="subtle" onClick={back}>
          {SHELL.back}
        </Button>
      )}
      <ShownView view={over ?? loaded.value} titled={over === null} />
    </ActingOf.Provider>
  );

  function back(): void {
    setOver(null);
    setProblem(null);
    reload();
  }
}
