import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TabApi } from '../api/tab-api.ts';
import { CrashGuard } from './crash-guard.tsx';
import { Desk } from './desk.tsx';
import type { Host } from './host.ts';
import { fluentTheme } from './theme.ts';

export function App({ host, api }: { host: Host; api: TabApi }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider theme={fluentTheme(theme)} style={{ minHeight: '100vh' }}>
      <CrashGuard>
        <Desk host={host} api={api} />
      </CrashGuard>
    </FluentProvider>
  );
}
