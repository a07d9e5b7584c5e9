import type { Drawer } from './browser-drawer.ts';

/** Inputs by name. */
export type Fields = Readonly<Record<string, string>>;

/** What has been typed into one form. */
export interface TypedFields {
  fields: Fields;
  /** Version of what the form showed when the first of it was typed; empty where there are no versions. */
  madeFrom: string;
}

/** Half-filled forms, by a name of their own; gone as soon as the server has taken them or the person drops them. */
export interface KeptForms {
  read(form: string): TypedFields | null;
  keep(form: string, typed: TypedFields): void;
  drop(form: string): void;
}

export function keptForms(drawer: Drawer, now: () => number): KeptForms {
  const place = (form: string) => `form|${form}`;
  return {
    read(form) {
      const found = drawer.read(place(form));
      if (found === null) return null;
      const { fields, madeFrom } = found;
      if (!isFields(fields) || typeof madeFrom !== 'string') return null;
      return { fields, madeFrom };
    },
    keep: (form, typed) => drawer.keep(place(form), { ...typed, at: now() }),
    drop: (form) => drawer.drop(place(form)),
  };
}

function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}
