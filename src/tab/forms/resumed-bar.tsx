import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { RESUMED_FORM } from '../../texts/tab/forms.ts';
import type { KeptForm } from './use-kept-form.ts';

/** Says that a form holds what was typed before, and lets it be dropped. */
export function ResumedBar({ form }: { form: Pick<KeptForm, 'resumed' | 'clear'> }) {
  if (!form.resumed) return null;
  return (
    <MessageBar layout="multiline" role="status" style={{ margin: '8px 0' }}>
      <MessageBarBody>{RESUMED_FORM.text}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={form.clear}>{RESUMED_FORM.discard}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
