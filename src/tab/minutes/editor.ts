import type { MinutesItemView } from '../../domain/view/minutes-view.ts';
import type { KeptText, KeptTexts } from '../api/kept-texts.ts';
import { toProblem } from '../api/problem.ts';
import type { TabApi } from '../api/tab-api.ts';
import { saveAnswer } from './save-answer.ts';
import type { Content, Section } from './section.ts';
import * as rules from './section.ts';

/** A section, and what this browser had kept of it from before the page was opened. */
export interface Written {
  section: Section;
  kept: KeptText | null;
}

/** The sections of the minutes of one sitting, saved one at a time. */
export interface Editor {
  /** By key of the item; another object after every change. */
  all(): ReadonlyMap<string, Written>;
  subscribe(listener: () => void): () => void;
  /** What the page has just read. */
  show(items: readonly MinutesItemView[]): void;
  type(key: string, content: Content): void;
  /** Saves what waits. @param key of a section; all of them without */
  leave(key?: string): void;
  /** Saves what waits and says whether everything typed is stored. */
  finish(): Promise<boolean>;
  reconnected(): void;
  keepMine(key: string): void;
  /** Puts the own text among the earlier ones; false when that could not be done, and nothing has changed. */
  keepTheirs(key: string): Promise<boolean>;
  /** An earlier text into the fields. */
  putIn(key: string, content: Content): void;
  /** The text kept in this browser: into the fields, or away. */
  resume(key: string): void;
  discard(key: string): void;
}

export interface EditorParts {
  api: Pick<TabApi, 'press'>;
  networkId: string;
  sittingId: string;
  kept: KeptTexts;
  /** Milliseconds of the browser's clock. */
  now: () => number;
}

/** Statuses of what may go by itself; 409: taken before, and the answer lost. */
const PASSING = [0, 408, 409, 429, 500, 502, 503, 504];

export function createEditor({ api, networkId, sittingId, kept, now }: EditorParts): Editor {
  let written: ReadonlyMap<string, Written> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  const listeners = new Set<() => void>();
  const place = (key: string) => `minutes|${sittingId}|${key}`;

  return {
    all: () => written,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(items) {
      for (const item of items) show(item);
    },
    type: (key, content) => change(key, (section) => rules.type(section, content, now())),
    leave(key) {
      for (const each of key === undefined ? written.keys() : [key])
        change(each, (section) => rules.leave(section, now()));
    },
    async finish() {
      this.leave();
      await new Promise<void>((resolve) => {
        const look = () => {
          if (sending || [...written.values()].some(({ section }) => section.saving.state === 'typing'))
            return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
      return [...written.values()].every(({ section }) => !rules.isDirty(section));
    },
    reconnected() {
      for (const key of written.keys()) change(key, (section) => rules.reconnected(section, now()));
    },
    keepMine: (key) => change(key, (section) => rules.keepMine(section, now())),
    async keepTheirs(key) {
      const section = written.get(key)?.section;
      if (section === undefined) return false;
      const at = { sittingId, itemKey: key, formId: crypto.randomUUID() };
      try {
        const view = await api.press(networkId, { verb: 'minutes_aside', ...at, ...section.typed });
        if (view.view !== 'minutes_item' || view.said !== 'set_aside') return false;
        const { version, text, decisions } = view;
        put(key, rules.openSection(version, { text, decisions }));
        return true;
      } catch {
        return false;
      }
    },
    putIn: (key, content) => change(key, (section) => rules.putIn(section, content, section.version, now())),
    resume(key) {
      const found = written.get(key);
      if (found?.kept == null) return;
      const { text, decisions, version } = found.kept;
      put(key, rules.putIn(found.section, { text, decisions }, version, now()), null);
    },
    discard(key) {
      const found = written.get(key);
      if (found === undefined) return;
      kept.drop(place(key));
      put(key, found.section, null);
    },
  };

  function show(item: MinutesItemView): void {
    const { key, version } = item;
    const stored = { text: item.text, decisions: item.decisions.join('\n') };
    const found = written.get(key);
    if (found !== undefined) {
      change(key, (section) => rules.refreshed(section, version, stored));
      return;
    }
    const left = kept.read(place(key));
    if (left !== null && rules.isSame(left, stored)) kept.drop(place(key));
    const other = left === null || rules.isSame(left, stored) ? null : left;
    put(key, rules.openSection(version, stored), other);
  }

  function change(key: string, step: (section: Section) => Section): void {
    const found = written.get(key);
    if (found === undefined) return;
    const next = step(found.section);
    if (next !== found.section) put(key, next);
  }

  function put(key: string, section: Section, left = written.get(key)?.kept ?? null): void {
    written = new Map(written).set(key, { section, kept: left });
    remember(key, section, left);
    for (const listener of [...listeners]) listener();
    wake();
  }

  /** What an earlier page left stays until its person has chosen. */
  function remember(key: string, section: Section, left: KeptText | null): void {
    const { version, typed } = section;
    if (rules.isDirty(section)) kept.keep(place(key), { ...typed, version, at: now() });
    else if (left === null) kept.drop(place(key));
  }

  function wake(): void {
    clearTimeout(timer);
    if (sending) return;
    const dues = [...written].flatMap(([key, { section }]) => {
      const at = rules.dueAt(section);
      return at === null ? [] : [{ key, at }];
    });
    const [first] = dues.sort((one, other) => one.at - other.at);
    if (first === undefined) return;
    timer = setTimeout(() => void save(first.key), Math.max(0, first.at - now()));
  }

  async function save(key: string): Promise<void> {
    const found = written.get(key);
    if (found === undefined || sending) return;
    const { version, typed } = found.section;
    sending = true;
    change(key, rules.send);
    const step = await ask(key, version, typed);
    sending = false;
    change(key, step);
    wake();
  }

  async function ask(key: string, version: number, typed: Content): Promise<(section: Section) => Section> {
    const to = { verb: 'minutes_save', sittingId, itemKey: key, version, move: 'stay' } as const;
    try {
      const answer = saveAnswer(await api.press(networkId, { ...to, ...typed }));
      return (section) => rules.answered(section, answer, now());
    } catch (error) {
      const { status, title, detail } = toProblem(error).problem;
      const passing = PASSING.includes(status);
      return (section) => rules.failed(section, `${title}. ${detail}`, passing, now());
    }
  }
}
