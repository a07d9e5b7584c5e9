import type { ParsedCommand } from '../../src/domain/commands/command.ts';
import { parseCommand } from '../../src/domain/commands/parse-command.ts';
import { COMMAND_WORDS } from '../../src/texts/command-words.ts';
import { localisableNames } from './check-schemas.ts';
import type { ReadPackage } from './manifest.ts';
import { textsIn } from './manifest.ts';
import type { PackageProblem } from './problem.ts';

const TITLE = /^bots\[0\]\.commandLists\[(\d)\]\.commands\[(\d+)\]\.title$/;

/**
 * The manifest and its language files say the same things, each text in each language; and a command picked from
 * Teams' menu, whose title arrives as it was shown, is the one the bot understands (platform facts §3.3).
 */
export async function checkTexts({ manifest, languages }: ReadPackage): Promise<PackageProblem[]> {
  const isLocalisable = await localisableNames(manifest.manifestVersion);
  const own = new Map(textsIn(manifest).map(({ place, text }) => [place, text]));
  const wanted = [...own.keys()].filter(isLocalisable);
  const problems = titleProblems('manifest.json', own, own);
  for (const [file, content] of languages) {
    const texts = new Map(Object.entries(content));
    const names = [...texts.keys()].filter((name) => name !== '$schema');
    problems.push(
      ...names.filter((name) => !own.has(name)).map((name) => ofNothing(file, name, texts.get(name))),
      ...wanted
        .filter((name) => !texts.get(name)?.trim())
        .map((name) => untranslated(file, name, own.get(name))),
      ...titleProblems(file, texts, own),
    );
  }
  return problems;
}

/** @param own the titles of the manifest, which say what each command is */
function titleProblems(
  file: string,
  texts: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): PackageProblem[] {
  const met = new Map<string, string>();
  return [...texts].flatMap(([name, title]) => {
    const list = TITLE.exec(name)?.[1];
    if (list === undefined) return [];
    const read = commandOf(title);
    const meant = commandOf(own.get(name) ?? '');
    if (read === null || read !== meant) return [misunderstood(file, name, { title, meant })];
    const before = met.get(`${list} ${read}`);
    met.set(`${list} ${read}`, title);
    return before === undefined ? [] : [twice(file, name, { title, before })];
  });
}

/** The command a title is by itself, with nothing left over; null when it is none. */
function commandOf(title: string): string | null {
  const parsed: ParsedCommand = parseCommand(title, COMMAND_WORDS);
  return parsed.kind === 'command' && parsed.rest === '' ? parsed.command : null;
}

function ofNothing(file: string, name: string, text: string | undefined): PackageProblem {
  return {
    where: `${file} ${name}`,
    found: JSON.stringify(text),
    accepted: 'names of texts that are in manifest.json',
    todo: 'remove it, or correct the numbers in its name',
  };
}

function untranslated(file: string, name: string, text: string | undefined): PackageProblem {
  return {
    where: `${file} ${name}`,
    found: null,
    accepted: `the text ${JSON.stringify(text)} in the language of the file`,
    todo: 'add it: people would read two languages in one menu',
  };
}

function misunderstood(
  file: string,
  name: string,
  { title, meant }: { title: string; meant: string | null },
): PackageProblem {
  const found = commandOf(title);
  return {
    where: `${file} ${name}`,
    found: `${JSON.stringify(title)}, which the bot reads as ${found === null ? 'no command' : `the command ${found}`}`,
    accepted: meant === null ? 'a word of a command' : `a word of the command ${meant}`,
    todo: 'write one of its words (src/texts/commands), or add this one to them',
  };
}

function twice(
  file: string,
  name: string,
  { title, before }: { title: string; before: string },
): PackageProblem {
  return {
    where: `${file} ${name}`,
    found: `${JSON.stringify(title)}, the same command as ${JSON.stringify(before)}`,
    accepted: 'each command once in a menu',
    todo: 'remove one of the two',
  };
}
