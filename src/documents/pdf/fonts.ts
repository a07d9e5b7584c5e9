import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export type FontName = 'regular' | 'semibold' | 'bold';

let loading: Promise<Map<FontName, Buffer>> | undefined;

/**
 * Titillium Web, the typeface of Italian public administrations (SIL Open Font License). Read once: every document
 * embeds the same three files, cut down to the characters it uses.
 */
export function loadFonts(): Promise<Map<FontName, Buffer>> {
  loading ??= readFonts();
  return loading;
}

async function readFonts(): Promise<Map<FontName, Buffer>> {
  const require = createRequire(import.meta.url);
  const [regular, semibold, bold] = await Promise.all([
    readFile(require.resolve('@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf')),
    readFile(require.resolve('@expo-google-fonts/titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf')),
    readFile(require.resolve('@expo-google-fonts/titillium-web/700Bold/TitilliumWeb_700Bold.ttf')),
  ]);
  return new Map([
    ['regular', regular],
    ['semibold', semibold],
    ['bold', bold],
  ]);
}
