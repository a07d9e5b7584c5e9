import type { ReactNode } from 'react';

/** Brings what has just appeared into view, where the person may have scrolled past it; it moves nothing otherwise. */
export function Brought({ children }: { children: ReactNode }) {
  return <div ref={bring}>{children}</div>;
}

function bring(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
