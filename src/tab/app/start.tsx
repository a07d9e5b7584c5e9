import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { TabApi } from '../api/tab-api.ts';
import { App } from './app.tsx';
import type { Host } from './host.ts';
import { OutsideTeams } from './outside-teams.tsx';

/** Shows the pages. @param opened null where there is no host to say who is there */
export function start(root: HTMLElement, opened: { host: Host; api: TabApi } | null): void {
  createRoot(root).render(
    <StrictMode>{opened === null ? <OutsideTeams /> : <App {...opened} />}</StrictMode>,
  );
}
