import { Spinner } from '@fluentui/react-components';
import { SHELL } from '../../texts/tab/shell.ts';

export function Waiting() {
  return (
    <div role="status" style={{ padding: '48px 0' }}>
      <Spinner label={SHELL.loading} />
    </div>
  );
}
