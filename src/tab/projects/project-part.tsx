import { Button, Field, makeStyles, Text, Textarea, Title3, tokens } from '@fluentui/react-components';
import type { View } from '../../domain/view/view.ts';
import { longDate } from '../../texts/dates.ts';
import { joinNames } from '../../texts/plurals.ts';
import {
  PROJECT_WORDS,
  projectProblemText,
  projectStateLabel,
  stepText,
  updateHeading,
} from '../../texts/projects/projects.ts';
import { PROJECTS_PART } from '../../texts/tab/projects.ts';
import { ProposePart } from '../agenda/propose-part.tsx';
import { useActing } from '../app/acting.ts';
import { isRefused } from '../forms/is-refused.ts';
import { ResumedBar } from '../forms/resumed-bar.tsx';
import { useKeptForm } from '../forms/use-kept-form.ts';
import { FactList } from '../parts/fact-list.tsx';
import { OutcomeBar } from '../parts/outcome-bar.tsx';
import { LinkSection, Paragraphs, TextSection } from '../parts/text-section.tsx';

type OneProject = Extract<View, { view: 'project' }>;

const useStyles = makeStyles({
  part: { margin: '16px 0', maxWidth: '720px', overflowWrap: 'anywhere' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  updates: { listStyleType: 'none', margin: '0', padding: '0' },
  update: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
});

/** One project: where it stands, what comes next, how it went, and what the reader may do with it. */
export function ProjectPart({ view }: { view: OneProject }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { project, networkId, timeZone, notice } = view;
  const of = { networkId, projectId: project.id };
  return (
    <article>
      <OutcomeBar notice={notice} />
      <Title3 as="h2" block className={styles.part}>
        {project.title}
      </Title3>
      <FactList pairs={factsOf(view)} />
      <TextSection name={PROJECT_WORDS.aim} content={project.aim} />
      <LinkSection name={PROJECT_WORDS.links} links={project.links} />
      <Updates view={view} />
      {view.updateId === null ? null : <Writing key={project.id} view={view} updateId={view.updateId} />}
      <ProposePart
        words={{
          heading: PROJECTS_PART.agendaTitle,
          sitting: PROJECT_WORDS.sitting,
          propose: PROJECT_WORDS.propose,
        }}
        sittings={view.sittings}
        timeZone={timeZone}
        onPropose={(ref) => press({ verb: 'project_propose', ...of, ref })}
      />
      <div className={styles.buttons}>
        {view.canEdit ? (
          <Button disabled={busy} onClick={() => press({ verb: 'project_edit', ...of })}>
            {PROJECT_WORDS.edit}
          </Button>
        ) : null}
        {project.version > 1 ? (
          <Button disabled={busy} onClick={() => press({ verb: 'project_history', ...of })}>
            {PROJECT_WORDS.history}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

function factsOf({ project, ownerName, creatorName, seatNames, step, timeZone }: OneProject) {
  const { state, createdAt, updatedAt, version } = project;
  return [
    [PROJECT_WORDS.state, projectStateLabel(state)],
    [PROJECT_WORDS.owner, ownerName ?? PROJECT_WORDS.unnamed],
    [PROJECT_WORDS.seats, joinNames(seatNames)],
    [PROJECT_WORDS.step, step === null ? '' : stepText(step)],
    [PROJECT_WORDS.startedBy, creatorName ?? ''],
    [PROJECT_WORDS.startedOn, longDate(createdAt, timeZone)],
    [PROJECT_WORDS.changedOn, version === 1 ? '' : longDate(updatedAt, timeZone)],
  ] as const;
}

function Updates({ view: { updates, timeZone } }: { view: OneProject }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{PROJECT_WORDS.updates}</h3>
      {updates.length === 0 ? <Text>{PROJECT_WORDS.noUpdates}</Text> : null}
      <ul className={styles.updates}>
        {updates.map((row) => (
          <li key={row.updateId} className={styles.update}>
            <Text block weight="semibold">
              {updateHeading(row, timeZone)}
            </Text>
            <Paragraphs content={row.text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is typed stays until the server has taken it, under one id, so that sent again it is not added twice. */
function Writing({ view, updateId }: { view: OneProject; updateId: string }) {
  const styles = useStyles();
  const { busy, press } = useActing();
  const { networkId, project, problems } = view;
  const kept = useKeptForm(`project-update|${project.id}`, updateId);
  const text = kept.fields.text ?? view.text;
  const wrong = problems.map(projectProblemText).join(' ');
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        return post();
      }}
    >
      <h3 className={styles.heading}>{PROJECTS_PART.writeTitle}</h3>
      <ResumedBar form={kept} />
      <Field label={PROJECT_WORDS.update} validationMessage={wrong === '' ? undefined : wrong}>
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          placeholder={PROJECT_WORDS.updateHint}
          disabled={busy}
          onChange={(_event, { value }) => kept.type({ text: value })}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" disabled={busy}>
          {PROJECT_WORDS.post}
        </Button>
      </div>
    </form>
  );

  async function post(): Promise<void> {
    const of = { networkId, projectId: project.id, updateId: kept.madeFrom };
    const shown = await press({ verb: 'project_post', ...of, text });
    if (shown !== null && !isRefused(shown)) kept.clear();
  }
}
