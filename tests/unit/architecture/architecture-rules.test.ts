import { describe, expect, it } from '@jest/globals';
import {
  brokenImports,
  effectsAtImport,
  exportedTypes,
  importCycles,
  importersOf,
  italianSentences,
  occurrencesIn,
} from '../../helpers/architecture/rules.ts';
import { scanSource } from '../../helpers/architecture/scan-source.ts';
import { toSourceFile } from '../../helpers/architecture/source-file.ts';

/** Samples write `§{` for what begins a computed part of a template. */
function sample(text: string): string {
  return text.replaceAll('§', '$');
}

function aFile(source: string, path = 'src/domain/sample.ts') {
  return toSourceFile(path, source);
}

describe('the reader of sources', () => {
  it.each<[string, string, string]>([
    ['a line comment', 'a; // new Date()\nb;', 'a;              \nb;'],
    ['a block comment over lines', 'a /* x\ny */ b', 'a     \n     b'],
    ['a text with an escaped quote', "f('it\\'s') + g", "f('     ') + g"],
    ['a comment sign inside a text', "f('//') + g", "f('  ') + g"],
    ['a quote inside a regular expression', 'x = /[\'"]/g; y', 'x = /    /g; y'],
    ['a slash inside a class of one', 'x = /[/]/; y', 'x = /   /; y'],
    ['a template, but not what it computes', '`a §{b + 1} c` + d', '`  §{b + 1}  ` + d'],
    ['a template inside a template', '`a §{x ? `b §{y}` : z} c`', '`  §{x ? `  §{y}` : z}  `'],
    ['braces inside what a template computes', '`§{f({ a: 1 })}b`', '`§{f({ a: 1 })} `'],
  ])('blanks %s', (_what, source, code) => {
    expect(scanSource(sample(source)).code).toBe(sample(code));
  });

  it('takes a division for a division', () => {
    expect(scanSource("a / b / 'c'").code).toBe("a / b / ' '");
  });

  it('finds imports of every form and says which are gone at run time', () => {
    const { imports } = aFile(
      [
        "import { a } from './a.ts';",
        "import type { B } from '../view/b.ts';",
        "import {\n  type C,\n  d,\n} from 'c';",
        "export type { E } from './e.ts';",
        "export { f } from './f.ts';",
        "import './g.ts';",
        "const h = await import('h');",
        "// import { x } from './x.ts';",
        "const from = 'no import';",
      ].join('\n'),
    );
    expect(imports.map(({ specifier, typeOnly, target }) => [specifier, typeOnly, target])).toEqual([
      ['./a.ts', false, 'src/domain/a.ts'],
      ['../view/b.ts', true, 'src/view/b.ts'],
      ['c', false, null],
      ['./e.ts', true, 'src/domain/e.ts'],
      ['./f.ts', false, 'src/domain/f.ts'],
      ['./g.ts', false, 'src/domain/g.ts'],
      ['h', false, null],
    ]);
  });
});

describe('the rule of imports', () => {
  const RULES = {
    domain: { folders: [], packages: ['date-fns'] },
    teams: { folders: ['domain'], packages: ['botbuilder', 'node:'], typesOf: ['logging'] },
  };

  it.each([
    ['another folder', "import { a } from '../teams/a.ts';"],
    ['a type of another folder', "import type { A } from '../teams/a.ts';"],
    ['a package', "import { a } from 'pg';"],
    ['a package whose name only begins alike', "import { a } from 'date-fns-extra';"],
  ])('finds %s that may not be imported', (_what, source) => {
    expect(brokenImports(aFile(source), RULES)).toHaveLength(1);
  });

  it('finds a value of a folder that gives only types', () => {
    const source = "import type { A } from '../logging/a.ts';\nimport { a } from '../logging/a.ts';";
    expect(brokenImports(aFile(source, 'src/teams/a.ts'), RULES)).toEqual([
      'src/teams/a.ts:2: teams may not import ../logging/a.ts',
    ]);
  });

  it('finds a folder without a rule', () => {
    expect(brokenImports(aFile('', 'src/new/a.ts'), RULES)).toHaveLength(1);
  });

  it('lets through what the folder may import', () => {
    const source = "import { a } from './view/a.ts';\nimport { b } from 'date-fns/addDays';";
    expect(brokenImports(aFile(source), RULES)).toEqual([]);
  });

  it('finds who imports a package', () => {
    const file = aFile("import a from 'x';\nimport { b } from 'botbuilder';");
    expect(importersOf([file], ['botbuilder'])).toEqual(['src/domain/sample.ts:2']);
  });
});

describe('the rule of circles', () => {
  it('finds one over three files', () => {
    const files = ['b', 'c', 'a'].map((next, i) =>
      aFile(`import { x } from './${next}.ts';`, `src/x/${'abc'[i]}.ts`),
    );
    expect(importCycles(files)).toEqual([['src/x/a.ts', 'src/x/b.ts', 'src/x/c.ts', 'src/x/a.ts']]);
  });

  it('counts types: who reads one file has to read the other', () => {
    const files = [
      aFile("import type { B } from './b.ts';", 'src/x/a.ts'),
      aFile("import { a } from './a.ts';", 'src/x/b.ts'),
    ];
    expect(importCycles(files)).toEqual([['src/x/a.ts', 'src/x/b.ts', 'src/x/a.ts']]);
  });
});

describe('the rule of words in the code', () => {
  it('finds them in code alone', () => {
    const file = aFile("// Date.now()\nconst text = 'Date.now()';\nconst now = () => Date.now();");
    expect(occurrencesIn([file], /\bDate\.now\b/)).toEqual(['src/domain/sample.ts:3']);
  });
});

describe('the rule of effects', () => {
  it.each([
    "console.log('loaded');",
    'let count = 0;',
    'const answer = await ask();',
    'export const timer = setInterval(work, 1000);',
    '(() => work())();',
    "if (ready) start('now');",
  ])('finds %s', (source) => {
    expect(effectsAtImport(aFile(source))).toHaveLength(1);
  });

  it('lets declarations through, and what functions do later', () => {
    const source = [
      "import { a } from './a.ts';",
      'const CACHE = new Map<string, string>();',
      'export const later = async () => await fetch(CACHE);',
      'export async function wait() {',
      '  await work();',
      '}',
      'let built: Map<string, string> | undefined;',
      'export type A =',
      '  | string;',
    ].join('\n');
    expect(effectsAtImport(aFile(source))).toEqual([]);
  });
});

describe('the rule of the language', () => {
  it.each([
    "const text = 'La seduta non è stata convocata';",
    "throw new Error('Scegliere il Comune');",
    'const text = `Presenti: §{n} della Rete, seduta chiusa`;',
    "const label = 'Non più';",
  ])('finds %s', (source) => {
    expect(italianSentences(aFile(sample(source)))).toHaveLength(1);
  });

  it.each([
    "const word = 'seduta';",
    "throw new Error('the sitting has begun');",
    'const name = "Sant\'Agata sul Santerno";',
    '// La seduta non è stata convocata',
  ])('lets %s through', (source) => {
    expect(italianSentences(aFile(source))).toEqual([]);
  });
});

describe('the rule of the glossary', () => {
  it('finds exported types', () => {
    const source = 'export interface A {}\nexport type B = string;\ninterface C {}\nexport const d = 1;';
    expect(exportedTypes(aFile(source))).toEqual(['A', 'B']);
  });
});
