/** Searches that Teams offers in the compose box, as they stand in the manifest's `composeExtensions`. */
export type SearchCommandId = 'search_practices';

/** The name under which its one parameter, the words typed, is sent. */
export const SEARCH_PARAMETER = 'words';

export function isSearchCommand(id: string): id is SearchCommandId {
  return id === 'search_practices';
}
