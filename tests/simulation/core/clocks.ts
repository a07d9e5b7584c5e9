import type { World } from './world.ts';

/** How far the clocks of the processes are apart. */
export function clockSpreadMs({ processes }: World): number {
  const offs = processes.map(({ clockOffMs }) => clockOffMs);
  return Math.max(...offs) - Math.min(...offs);
}
