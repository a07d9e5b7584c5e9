import type { ActionCommandId } from '../domain/commands/action-command.ts';
import type { SearchCommandId } from '../domain/commands/search-command.ts';

/** Titles of the action commands, the same as in the manifest: at most 32 characters. */
export const ACTION_COMMAND_TITLES: Record<ActionCommandId, string> = {
  convene_urgent: 'Convoca seduta urgente',
  share_practice: 'Condividi buona prassi',
  propose_publication: 'Proponi notizia ai Comuni',
};

/** The same of the searches. */
export const SEARCH_COMMAND_TITLES: Record<SearchCommandId, string> = {
  search_practices: 'Cerca buone prassi',
};
