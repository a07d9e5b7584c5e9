import type { AgendaItem } from '../../domain/agenda/agenda.ts';

/** Items of the agendas; none is ever deleted. */
export interface AgendaRepository {
  /** Of every state, by position, then by when it was proposed. */
  forSitting(networkId: string, sittingId: string): Promise<AgendaItem[]>;
  byId(networkId: string, id: string): Promise<AgendaItem | null>;
  /** Of these items, the ids of those that another goes on with. */
  carried(networkId: string, ids: readonly string[]): Promise<Set<string>>;
  /** False (and no change) when the item it goes on with has been carried already. */
  insert(item: AgendaItem): Promise<boolean>;
  /** Writes every field of an existing item. */
  save(item: AgendaItem): Promise<void>;
}
