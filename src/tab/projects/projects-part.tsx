import { Button, Field, Link, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
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
import { isSought } from '../parts/sought.ts';

type ProjectsView = Extract<View, { view: 'projects' }>;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end', margin: '0 0 16px' },
  search: { flex: '1 1 260px', maxWidth: '480px' },
  box: { maxWidth: 'none', width: '100%' },
  list: { listStyleType: 'none', margin: '12px 0', padding: '0' },
  row: {
    display: 'grid',
    gap: '4px',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
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
      <div className={styles.bar}>
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
      </div>
      <Text block role="status">
        {view.rows.length === 0 ? PROJECTS_PART.empty : projectsText({ typed, rows })}
      </Text>
      <ul className={styles.list} aria-label={PROJECTS_PART.list}>
        {rows.map((row) => (
          <Row key={row.projectId} row={row} networkId={networkId} timeZone={timeZone} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, networkId, timeZone }: { row: ProjectRow; networkId: string; timeZone: string }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { projectId, title, step } = row;
  return (
    <li className={styles.row}>
      <Text size={400}>
        <Link
          as="button"
          disabled={busy}
          onClick={() => press({ verb: 'project_show', networkId, projectId })}
        >
          {title}
        </Link>
      </Text>
      <Text>{projectRowFacts(row)}</Text>
      {step === null ? null : <Text>{stepLine(step)}</Text>}
      <Text className={styles.news}>{newsLine(row, timeZone)}</Text>
    </li>
  );
}
