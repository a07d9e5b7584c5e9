import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { minutesCard } from '../../cards/minutes/minutes-card.ts';
import type { View } from '../../domain/view/view.ts';
import { actionLine, itemHeading, MINUTES_CARD_WORDS } from '../../texts/minutes/minutes.ts';
import { noticeText } from '../../texts/notices.ts';
import { sittingHeadline } from '../../texts/sittings/sitting.ts';
import { MINUTES_PART } from '../../texts/tab/minutes.ts';
import type { PressData } from '../api/tab-api.ts';
import type { Acting } from '../app/acting.ts';
import { ActingOf, useActing } from '../app/acting.ts';
import { CardPart } from '../card/card-part.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { SectionTitle } from '../parts/section-title.tsx';
import { Shown } from './conflict-part.tsx';
import { documentParts } from './document-parts.ts';
import { SectionPart } from './section-part.tsx';
import { useEditor } from './use-editor.ts';

type MinutesOverview = Extract<View, { view: 'minutes' }>;

const useStyles = makeStyles({
  item: { fontSize: tokens.fontSizeBase400, margin: '16px 0 4px', overflowWrap: 'anywhere' },
});

/** Presses that make a document of the text: nothing typed may be missing from it. */
const NEEDS_ALL = ['minutes_review', 'minutes_check', 'minutes_publish'];

/** The minutes of one sitting: where they stand, the whole text to write or to read, and every step the chat offers. */
export function MinutesPart({ view }: { view: MinutesOverview }) {
  const { role, state } = view;
  return role !== 'reader' && state.status !== 'published' ? (
    <Writing view={view} />
  ) : (
    <Reading view={view} />
  );
}

function Writing({ view }: { view: MinutesOverview }) {
  const { sittingId, timeZone } = view.state.sitting;
  const { editor, written } = useEditor(sittingId, view.items);
  const acting = useActing();
  const [unfinished, setUnfinished] = useState(false);
  const press = useCallback(
    async (data: PressData) => {
      const isWhole = await editor.finish();
      setUnfinished(!isWhole && NEEDS_ALL.includes(data.verb));
      if (!isWhole && NEEDS_ALL.includes(data.verb)) return null;
      return acting.press(data);
    },
    [editor, acting],
  );
  // What the steps are depends on what is written, which the page has not read yet.
  const begun = view.items.filter(({ key, version }) => (written.get(key)?.section.version ?? 0) > version);
  const news = begun.filter(({ proposed }) => proposed).length;
  const told = useRef(0);
  useEffect(() => {
    if (news > told.current) void acting.press({ verb: 'minutes_show', sittingId });
    told.current = news;
  }, [news, acting, sittingId]);
  const guarded = useMemo((): Acting => ({ ...acting, press }), [acting, press]);
  return (
    <ActingOf.Provider value={guarded}>
      <About view={view} />
      <SectionTitle>{MINUTES_PART.document}</SectionTitle>
      {view.items.map((item) => {
        const found = written.get(item.key);
        return found === undefined ? null : (
          <SectionPart
            key={item.key}
            item={item}
            written={found}
            editor={editor}
            sittingId={sittingId}
            timeZone={timeZone}
            comments={view.comments.filter(({ itemNumber }) => itemNumber === item.number)}
          />
        );
      })}
      <Actions view={view} />
      {unfinished ? <NoticeBar intent="warning">{MINUTES_PART.unfinished}</NoticeBar> : null}
      <Steps view={view} />
    </ActingOf.Provider>
  );
}

function Reading({ view }: { view: MinutesOverview }) {
  const styles = useStyles();
  const { state, items } = view;
  return (
    <>
      <About view={view} />
      <NoticeBar>{reasonOf(view)}</NoticeBar>
      {items.length === 0 ? null : (
        <>
          <SectionTitle>{MINUTES_PART.document}</SectionTitle>
          {items.map((item) => (
            <section key={item.key}>
              <h3 className={styles.item}>{itemHeading(item)}</h3>
              {item.treated ? null : <Text block>{MINUTES_CARD_WORDS.notTreated}</Text>}
              {item.text === '' && item.decisions.length === 0 && item.treated ? (
                <Text block>{MINUTES_CARD_WORDS.noText}</Text>
              ) : (
                <Shown content={{ text: item.text, decisions: item.decisions.join('\n') }} />
              )}
            </section>
          ))}
          <Actions view={view} />
        </>
      )}
      <Steps key={state.status} view={view} />
    </>
  );
}

function reasonOf({ state, items }: MinutesOverview): string {
  if (state.status === 'published') return MINUTES_PART.readOnlyPublished;
  return items.length === 0 ? MINUTES_PART.readOnlyDraft : MINUTES_PART.readOnlyReview;
}

function About({ view }: { view: MinutesOverview }) {
  const { card } = minutesCard(view);
  return (
    <>
      <Text as="p" weight="semibold" block style={{ margin: 0 }}>
        {sittingHeadline(view.state.sitting)}
      </Text>
      {view.notice === null ? null : <NoticeBar>{noticeText(view.notice)}</NoticeBar>}
      <SectionTitle>{MINUTES_PART.about}</SectionTitle>
      {card === null ? null : <CardPart card={documentParts(card).about} titled />}
    </>
  );
}

function Actions({ view }: { view: MinutesOverview }) {
  return (
    <section>
      <SectionTitle>{MINUTES_PART.actions}</SectionTitle>
      {view.actions.length === 0 ? <Text block>{MINUTES_PART.noActions}</Text> : null}
      <ul>
        {view.actions.map((action) => (
          <li key={actionLine(action)}>{actionLine(action)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Everything else that the chat offers, in its words. */
function Steps({ view }: { view: MinutesOverview }) {
  const { card } = minutesCard(view);
  if (card === null) return null;
  const { steps, secretary, other } = documentParts(card);
  return (
    <>
      {steps.body.length + (steps.actions?.length ?? 0) === 0 ? null : (
        <>
          <SectionTitle>{MINUTES_PART.work}</SectionTitle>
          <CardPart card={steps} titled />
        </>
      )}
      {secretary === null ? null : (
        <>
          <SectionTitle>{MINUTES_PART.secretary}</SectionTitle>
          <CardPart card={secretary} titled />
        </>
      )}
      {other === null ? null : (
        <>
          <SectionTitle>{MINUTES_PART.other}</SectionTitle>
          <CardPart card={other} titled />
        </>
      )}
    </>
  );
}
