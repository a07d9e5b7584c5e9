import { Button, makeStyles, Text, Title3 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { problemsHeading } from '../../texts/form-problems.ts';
import { useActing } from '../app/acting.ts';
import { NoticeBar } from '../parts/notice-bar.tsx';
import { ResumedBar } from './resumed-bar.tsx';
import type { KeptForm } from './use-kept-form.ts';

const useStyles = makeStyles({ button: { margin: '12px 0' } });

interface Props {
  title: string;
  /** What there is to know before it is sent; null when nothing. */
  intro?: string | null;
  kept: KeptForm;
  /** How many things were not accepted. */
  problems: number;
  /** What stands now, where somebody else has changed it meanwhile; null where nobody has. */
  newer: { title: string; shown: ReactNode } | null;
  submit: string;
  onSubmit(): Promise<void>;
  children: ReactNode;
}

/** A form that is a page of its own: what was typed, refused and changed by others is said above the fields. */
export function FormPage({ title, intro = null, kept, problems, newer, submit, onSubmit, children }: Props) {
  const styles = useStyles();
  const { busy } = useActing();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        return onSubmit();
      }}
    >
      <Title3 as="h2" block>
        {title}
      </Title3>
      {intro === null ? null : <Text block>{intro}</Text>}
      <ResumedBar form={kept} />
      {problems === 0 ? null : <NoticeBar intent="warning">{problemsHeading(problems)}</NoticeBar>}
      {newer === null ? null : <NoticeBar title={newer.title}>{newer.shown}</NoticeBar>}
      {children}
      <Button className={styles.button} type="submit" appearance="primary" disabled={busy}>
        {submit}
      </Button>
    </form>
  );
}
