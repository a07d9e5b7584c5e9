import type { Authority } from '../domain/network/authority.ts';
import type { Network } from '../domain/network/network.ts';
import type { Person } from '../domain/network/person.ts';
import type { Sender } from './inbound/inbound-event.ts';
import type { Clock } from './ports/clock.ts';
import type { ReadCsv } from './ports/csv-reader.ts';
import type { ErasureWording } from './ports/erasure-wording.ts';
import type { Links } from './ports/links.ts';
import type { MinutesWording } from './ports/minutes-wording.ts';
import type { Gate } from './ports/platform-limits.ts';
import type { PracticeWording } from './ports/practice-wording.ts';
import type { ProjectWording } from './ports/project-wording.ts';
import type { PublicationWording } from './ports/publication-wording.ts';
import type { Store } from './ports/store.ts';
import type { TeamsGateway } from './ports/teams-gateway.ts';

/** Notes a fact for the operator. No personal names, no text of messages, no tokens in `fields`. */
export type Note = (event: string, fields: Record<string, unknown>) => void;

/** What every use case may need from outside. */
export interface Context {
  store: Store;
  clock: Clock;
  gateway: TeamsGateway;
  gate: Gate;
  /** Gives a new unguessable id. */
  newId: () => string;
  links: Links;
  readCsv: ReadCsv;
  note: Note;
  wording: MinutesWording & ErasureWording & PracticeWording & ProjectWording & PublicationWording;
}

/** A sender recognised as a person of one network. */
export interface Caller {
  network: Network;
  person: Person;
  /** What they may decide, at the instant of the event. */
  authority: Authority;
  sender: Sender;
}
