import { Text } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { DELEGATION_WORDS, powersLine } from '../../texts/delegation/delegation.ts';
import { noticeText } from '../../texts/notices.ts';
import { GroupList } from '../parts/group-list.tsx';
import { NoticeBar } from '../parts/notice-bar.tsx';

/** Who has the coordinator's powers now, for those who may not delegate. */
export function PowersPart({ view }: { view: Extract<View, { view: 'powers' }> }) {
  const { coordinators, deputies, notice } = view;
  return (
    <>
      {notice === null ? null : <NoticeBar>{noticeText(notice)}</NoticeBar>}
      <GroupList
        title={DELEGATION_WORDS.coordination}
        empty={DELEGATION_WORDS.noCoordinator}
        entries={coordinators.map((name) => ({ key: name, shown: <Text>{name}</Text> }))}
      />
      <GroupList
        title={DELEGATION_WORDS.deputies}
        empty={DELEGATION_WORDS.noDeputies}
        entries={deputies.map((row) => ({
          key: `${row.deputyName} ${row.fromOn}`,
          shown: <Text>{powersLine(row)}</Text>,
        }))}
      />
    </>
  );
}
