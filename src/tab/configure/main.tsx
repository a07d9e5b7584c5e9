import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OutsideTeams } from '../app/outside-teams.tsx';
import { openConfigureHost } from './configure-host.ts';
import { ConfigurePage } from './configure-page.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const host = await openConfigureHost().catch(() => null);
  createRoot(root).render(
    <StrictMode>{host === null ? <OutsideTeams /> : <ConfigurePage host={host} />}</StrictMode>,
  );
}
