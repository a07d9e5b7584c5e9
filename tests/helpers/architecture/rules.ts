import { lineOf } from './scan-source.ts';
import type { SourceFile } from './source-file.ts';

/** What a folder of `src/` may import: folders of ours and packages by name (a final `/` takes what is under it). */
export interface FolderRule {
  folders: readonly string[];
  packages: readonly string[];
  /** Folders of which only types may be imported. */
  typesOf?: readonly string[];
}

export function brokenImports(file: SourceFile, rules: Readonly<Record<string, FolderRule>>): string[] {
  const folder = folderOf(file.path);
  const rule = rules[folder];
  if (rule === undefined) return [`${file.path}: nothing says what ${folder} may import`];
  return file.imports
    .filter(({ target, specifier, typeOnly }) => {
      if (target === null) return !rule.packages.some((name) => isPackage(specifier, name));
      const to = folderOf(target);
      return to !== folder && !rule.folders.includes(to) && !(typeOnly && rule.typesOf?.includes(to));
    })
    .map(({ line, specifier }) => `${file.path}:${line}: ${folder} may not import ${specifier}`);
}

/** `src/domain/view/view.ts` → `domain`; `src/app.ts` → `app.ts`. */
export function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isPackage(specifier: string, name: string): boolean {
  return name.endsWith('/') || name.endsWith(':')
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`);
}

/** Places where a package is imported, each as `path:line`. */
export function importersOf(files: readonly SourceFile[], packages: readonly string[]): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ specifier }) => packages.some((name) => isPackage(specifier, name)))
      .map(({ line }) => `${file.path}:${line}`),
  );
}

/** Circles of imports, those of types included, each as the files on the way round. */
export function importCycles(files: readonly SourceFile[]): string[][] {
  const edges = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const file of files) walk(file.path, []);
  return cycles;

  function walk(path: string, way: string[]): void {
    const start = way.indexOf(path);
    if (start >= 0) cycles.push([...way.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  }
}

function targetsOf(file: SourceFile): string[] {
  return file.imports.flatMap(({ target }) => (target === null ? [] : [target]));
}

/** Places where the code (not its comments and texts) matches, each as `path:line`. */
export function occurrencesIn(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...file.code.matchAll(new RegExp(pattern, 'g'))].map(
      (match) => `${file.path}:${lineOf(file.source, match.index)}`,
    ),
  );
}

const DECLARATION =
  /^(import|export|const|function|async function|class|abstract class|interface|type|declare)\b|^let \w+: .+ \| undefined;$|^[})\]]/;
const EFFECT =
  /^[^=]*=(?!>)((?!=>).)*(\bawait\b|\b(setTimeout|setInterval|setImmediate|fetch)\s*\(|\.(listen|schedule|connect)\s*\()/;

/**
 * Lines that do something when the file is imported, or keep a variable for its whole life (but one that is built at
 * first use: `let x: X | undefined;`). By the formatter's layout a statement of the file begins in its first column; indented lines belong to it.
 */
export function effectsAtImport(file: SourceFile): string[] {
  return file.code.split('\n').flatMap((line, i) => {
    const begins = /^\S/.test(line);
    const effect = begins && (!DECLARATION.test(line) || EFFECT.test(line));
    return effect ? [`${file.path}:${i + 1}: ${line.trim()}`] : [];
  });
}

const ITALIAN_WORDS =
  /(?<![\p{L}'’])(il|lo|la|gli|del|dello|della|dei|degli|delle|al|alla|agli|alle|nel|nella|dal|dalla|sul|sulla|per|con|che|non|una|questa|questo|sono|è|più|già|perché|seduta|sedute|convocazione|riunione|verbale|presenze|risposta|risposte|comune|comuni|rete|messaggio|scrivere|scegliere|motivo|giorno|ora|ore|annullata|spostata|inviata|inviato|persona|persone|coordinatore|referente|dirigente|operatore)(?![\p{L}])/giu;

/** Texts that look like an Italian sentence: an accented Italian word, or two Italian words, in more than one word. */
export function italianSentences(file: SourceFile): string[] {
  return file.literals
    .filter(({ text }) => /\p{L}\s+\p{L}/u.test(text) && looksItalian(text))
    .map(({ text, start }) => `${file.path}:${lineOf(file.source, start)}: ${text.slice(0, 60)}`);
}

function looksItalian(text: string): boolean {
  const words = new Set([...text.matchAll(ITALIAN_WORDS)].map(([word]) => word.toLowerCase()));
  return words.size >= 2 || /\p{L}*[àèéìòù](?!\p{L})/u.test(text);
}

/** Names of the types and interfaces a file exports. */
export function exportedTypes(file: SourceFile): string[] {
  return [...file.code.matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1] ?? '');
}

/** Names between back quotes in the cells of a Markdown table. */
export function namesInTable(markdown: string): Set<string> {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
  return new Set(rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')));
}
