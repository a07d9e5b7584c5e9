import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { openHost } from './app/host.ts';
import { OutsideTeams } from './app/outside-teams.tsx';

const root = document.getElementById('root');
if (root !== null) {
  const host = await openHost().catch(() => null);
  createRoot(root).render(<StrictMode>{host === null ? <OutsideTeams /> : <App host={host} />}</StrictMode>);
}
