import type { Theme } from '@fluentui/react-components';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { TabTheme } from './theme-name.ts';

const THEMES: Readonly<Record<TabTheme, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  // What is behind the page shows through; texts keep the contrast of the light theme.
  glass: { ...teamsLightTheme, colorNeutralBackground1: 'rgba(255, 255, 255, 0.86)' },
};

export function fluentTheme(theme: TabTheme): Theme {
  return THEMES[theme];
}
