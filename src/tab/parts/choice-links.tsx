import { YEARS_LABEL } from '../../texts/tab/shell.ts';
import type { PageName } from '../app/pages.ts';
import { LinkRow } from './link-row.tsx';

export interface ChoiceLink {
  label: string;
  /** Part of the page, see `Place`. */
  part: string;
  current: boolean;
}

/** What a page can show, see {@link LinkRow}. */
export function ChoiceLinks(props: { page: PageName; label: string; links: readonly ChoiceLink[] }) {
  const links = props.links.map(({ part, ...link }) => ({
    ...link,
    href: part === '' ? `#/${props.page}` : `#/${props.page}/${part}`,
  }));
  return <LinkRow label={props.label} links={links} />;
}

/** The years a page can show. */
export function YearLinks(props: { page: PageName; shown: number; choices: readonly number[] }) {
  const links = props.choices.map((year) => ({
    ...{ label: String(year), part: String(year), current: year === props.shown },
  }));
  return <ChoiceLinks page={props.page} label={YEARS_LABEL} links={links} />;
}
