import type { ReactNode } from 'react';
import type { View } from '../../domain/view/view.ts';
import { noticeText } from '../../texts/notices.ts';
import type { ViewOf } from '../api/tab-api.ts';
import type { Loading } from '../api/use-loaded.ts';
import { NoticeBar } from './notice-bar.tsx';
import { ProblemBar } from './problem-bar.tsx';
import { Waiting } from './waiting.tsx';

/** Shows a reading of one kind; the waiting, a problem, or the sentence that came instead of it. */
export function LoadedView<Kind extends View['view']>({
  reading,
  kind,
  children,
}: {
  reading: Loading<View>;
  kind: Kind;
  children: (view: ViewOf<Kind>) => ReactNode;
}) {
  const { loaded, reload } = reading;
  if (loaded.state === 'loading') return <Waiting />;
  if (loaded.state === 'problem') return <ProblemBar problem={loaded.problem} retry={reload} />;
  const { value: view, stale } = loaded;
  return (
    <>
      {stale === null ? null : <ProblemBar problem={stale} retry={reload} />}
      {view.view === 'notice' ? <NoticeBar>{noticeText(view.notice)}</NoticeBar> : null}
      {view.view === kind ? children(view as ViewOf<Kind>) : null}
    </>
  );
}
