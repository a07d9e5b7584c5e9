import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export type FontName = 'regular' | 'semibold' | 'bold';

/** Titillium Web, the typeface of Italian public administrations (SIL Open Font License). */
const FILES: Readonly<Record<FontName, string>> = {
  regular: '400Regular/TitilliumWeb_400Regular.ttf',
  semibold: '600SemiBold/TitilliumWeb_600SemiBold.ttf',
  bold: '700Bold/TitilliumWeb_700Bold.ttf',
};

let loading: Promise<Map<FontName, Buffer>> | undefined;

/** Read once: every document embeds the same three files, cut down to the characters it uses. */
export function loadFonts(): Promise<Map<FontName, Buffer>> {
  loading ??= readFonts();
  return loading;
}

async function readFonts(): Promise<Map<FontName, Buffer>> {
  const { resolve } = createRequire(import.meta.url);
  const names = Object.keys(FILES) as FontName[];
  const read = names.map(async (name): Promise<[FontName, Buffer]> => {
    return [name, await readFile(resolve(`@expo-google-fonts/titillium-web/${FILES[name]}`))];
  });
  return new Map(await Promise.all(read));
}
