import { Button, Field, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProjectRow } from '../../domain/view/project-view.ts';
import type { View } from '../../domain/view/view.ts';
import {
  newsLine,
  PROJECT_WORDS,
  projectRowFacts,
  projectsText,
  stepLine,
} from '../../texts/projects/projects.ts';
import { PROJECTS_PART } from '../../texts/tab/projects.ts';
import { useActing } from '../app/acting.ts';
import { ListBar, OpenRow, RowList } from '../parts/row-list.tsx';
import { isSought } from '../parts/sought.ts';

type ProjectsView = Extract<View, { view: 'projects' }>;

const useStyles = makeStyles({
  search: { flex: '1 1 260px', maxWidth: '480px' },
  box: { maxWidth: 'none', width: '100%' },
  news: { color: tokens.colorNeutralForeground2 },
});

/** The shared projects and where each of them stands; what is typed narrows the list. */
export function ProjectsPart({ view }: { view: ProjectsView }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, timeZone } = view;
  const [typed, setTyped] = useState(view.typed);
  const rows = view.rows.filter(({ title, ownerName, seatNames }) =>
    [title, ownerName ?? '', ...seatNames].some((text) => isSought(text, typed)),
  );
  return (
    <>
      <ListBar>
        {view.rows.length === 0 ? null : (
          <Field className={styles.search} label={PROJECTS_PART.searchLabel}>
            <SearchBox
              className={styles.box}
              placeholder={PROJECTS_PART.searchHint}
              value={typed}
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
        )}
        <Button disabled={busy} onClick={() => press({ verb: 'project_new', networkId })}>
          {PROJECT_WORDS.create}
        </Button>
        {view.rows.length === 0 ? null : (
          <Button disabled={busy} onClick={() => press({ verb: 'project_files', networkId })}>
            {PROJECT_WORDS.files}
          </Button>
        )}
      </ListBar>
      <Text block role="status">
        {view.rows.length === 0 ? PROJECTS_PART.empty : projectsText({ typed, rows })}
      </Text>
      <RowList label={PROJECTS_PART.list}>
        {rows.map((row) => (
          <Row key={row.projectId} row={row} networkId={networkId} timeZone={timeZone} />
        ))}
      </RowList>
    </>
  );
}

function Row({ row, networkId, timeZone }: { row: ProjectRow; networkId: string; timeZone: string }) {
  const styles = useStyles();
  const { press } = useActing();
  const { projectId, title, step } = row;
  return (
    <OpenRow title={title} onOpen={() => press({ verb: 'project_show', networkId, projectId })}>
      <Text>{projectRowFacts(row)}</Text>
      {step === null ? null : <Text>{stepLine(step)}</Text>}
      <Text className={styles.news}>{newsLine(row, timeZone)}</Text>
    </OpenRow>
  );
}
