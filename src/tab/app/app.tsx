import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { createTabApi } from '../api/tab-api.ts';
import { CrashGuard } from './crash-guard.tsx';
import { Desk } from './desk.tsx';
import type { Host } from './host.ts';
import { fluentTheme } from './theme.ts';

export function App({ host }: { host: Host }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  const api = useMemo(() => createTabApi(() => host.token()), [host]);
  return (
    <FluentProvider theme={fluentTheme(theme)} style={{ minHeight: '100vh' }}>
      <CrashGuard>
        <Desk host={host} api={api} />
      </CrashGuard>
    </FluentProvider>
  );
}
