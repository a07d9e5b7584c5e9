import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { SHELL } from '../../texts/tab/shell.ts';
import type { TabProblemError } from '../api/problem.ts';

/** What went wrong and what can be done; read out at once. */
export function ProblemBar({ problem, retry }: { problem: TabProblemError; retry?: () => void }) {
  const { title, detail } = problem.problem;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {detail}
      </MessageBarBody>
      {retry === undefined ? null : (
        <MessageBarActions>
          <Button onClick={retry}>{SHELL.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
