import type { Host } from './host.ts';
import { themeNamed } from './theme-name.ts';

/** The simulator signs its own people in; it serves nobody else and exists on no real installation. */
export function simulatedHost(personKey: string): Host {
  const wanted = new URLSearchParams(location.search).get('theme') ?? 'default';
  return {
    async token() {
      const response = await fetch('/simulator/api/signIn', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ as: personKey }),
      });
      const { token } = (await response.json()) as { token?: string };
      if (token === undefined) throw new Error('the simulator knows nobody with this key');
      return token;
    },
    teamId: null,
    theme: themeNamed(wanted),
    onTheme() {},
    shown() {},
  };
}
