import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Literal } from './scan-source.ts';
import { lineOf, scanSource } from './scan-source.ts';

export interface Import {
  specifier: string;
  /** `import type …` and `export type … from`: gone at run time. */
  typeOnly: boolean;
  line: number;
  /** File it leads to, relative to the project; null for a package. */
  target: string | null;
}

export interface SourceFile {
  /** Relative to the project, e.g. `src/domain/network/seat.ts`. */
  path: string;
  source: string;
  /** The source without comments, texts and regular expressions, same lines. */
  code: string;
  /** Texts, without the specifiers of imports. */
  literals: Literal[];
  imports: Import[];
}

/** Every TypeScript file under a folder of the project, its declaration files left out. */
export async function readSourceFiles(root: URL, folder: string): Promise<SourceFile[]> {
  const names = await readdir(new URL(`${folder}/`, root), { recursive: true });
  const paths = names
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort();
  return Promise.all(
    paths.map(async (path) => toSourceFile(path, await readFile(new URL(path, root), 'utf8'))),
  );
}

export function toSourceFile(path: string, source: string): SourceFile {
  const { code, literals } = scanSource(source);
  const imports: Import[] = [];
  const texts: Literal[] = [];
  for (const literal of literals) {
    const found = toImport(path, source, code, literal);
    if (found === null) texts.push(literal);
    else imports.push(found);
  }
  return { path, source, code, literals: texts, imports };
}

function toImport(path: string, source: string, code: string, literal: Literal): Import | null {
  const before = code.slice(0, literal.start - 1);
  const typeOnly = isTypeOnly(before);
  if (typeOnly === null) return null;
  const specifier = literal.text;
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null;
  return { specifier, typeOnly, line: lineOf(source, literal.start), target };
}

/** Whether the text that follows is the specifier of a type-only import; null when it is of no import at all. */
function isTypeOnly(before: string): boolean | null {
  if (/\b(import|require)\s*\(\s*$/.test(before) || /(^|[;\n])\s*import\s*$/.test(before)) return false;
  if (!/\bfrom\s*$/.test(before)) return null;
  const statement = before.slice(
    Math.max(0, ...[...before.matchAll(/\b(import|export)\b/g)].map((m) => m.index)),
  );
  return /^(import|export)\s+type\b(?!\s+from\b)/.test(statement);
}
