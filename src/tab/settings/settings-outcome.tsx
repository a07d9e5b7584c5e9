import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SettingsView } from '../../domain/view/settings-view.ts';
import { problemsHeading } from '../../texts/form-problems.ts';
import { SETTINGS_WORDS } from '../../texts/settings/settings.ts';
import { EFFECT_WORDS, effectLines, effectsHeading } from '../../texts/settings/settings-effects.ts';
import { SETTINGS_PART } from '../../texts/tab/settings.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  result: { marginBottom: '16px' },
});

/** Kinds of difference told one by one. */
const MOST = 12;

/** What became of the form: what goes out differently, or that nothing was saved. Looked at when it appears. */
export function SettingsOutcomePart({ view }: { view: SettingsView }) {
  const styles = useStyles();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Of a refused form the first field to correct is looked at.
    if (view.outcome !== 'refused') place.current?.focus();
  }, [view]);
  const heading = effectsHeading(view.outcome);
  return (
    <section ref={place} tabIndex={-1} aria-label={SETTINGS_PART.resultLabel} className={styles.result}>
      <NoticeBar
        title={titleOf(view)}
        intent={view.outcome === 'saved' ? 'success' : view.outcome === 'refused' ? 'warning' : 'info'}
      >
        {view.outcome === 'refused' ? problemsHeading(view.problems.length) : null}
        {heading === null ? null : (
          <>
            {heading}
            <ul className={styles.list}>
              {effectLines(view.effects, view.settings.calendar.timeZone, MOST).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </NoticeBar>
    </section>
  );
}

function titleOf({ outcome }: SettingsView): string {
  switch (outcome) {
    case 'saved':
      return SETTINGS_WORDS.saved;
    case 'preview':
      return EFFECT_WORDS.notSaved;
    case 'refused':
      return SETTINGS_WORDS.refused;
    default:
      return SETTINGS_WORDS.unchanged;
  }
}
