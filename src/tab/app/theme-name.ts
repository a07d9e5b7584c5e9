/** The themes of Teams (platform facts §6). */
const THEME_NAMES = ['default', 'dark', 'contrast', 'glass'] as const;

export type TabTheme = (typeof THEME_NAMES)[number];

/** The theme a host names; the light one for a name nobody knows. */
export function themeNamed(name: string): TabTheme {
  return THEME_NAMES.find((known) => known === name) ?? 'default';
}
