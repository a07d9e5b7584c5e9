import type { AgendaState } from '../../domain/agenda/agenda.ts';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { Json } from './json.ts';

export interface AgendaItemTable {
  id: string;
  network_id: string;
  sitting_id: string;
  title: string;
  note: string;
  proposed_by: string | null;
  presenter: string | null;
  minutes: number | null;
  position: number;
  state: AgendaState;
  refusal: string | null;
  links: Json<DocumentLink[]>;
  treated: boolean | null;
  carried_from: string | null;
  carried_number: number | null;
  carried_year: number | null;
  proposed_at: Date;
  version: number;
}
