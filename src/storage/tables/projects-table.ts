import type { ProjectState } from '../../domain/projects/project.ts';
import type { DocumentLink } from '../../domain/sittings/sitting.ts';
import type { Json } from './json.ts';

interface ProjectContentTable {
  title: string;
  aim: string;
  state: ProjectState;
  owner_id: string | null;
  step: string;
  step_owner_id: string | null;
  /** `yyyy-MM-dd`; text, so that no driver makes an instant of it. */
  step_due_on: string | null;
  links: Json<DocumentLink[]>;
}

export interface ProjectTable extends ProjectContentTable {
  id: string;
  network_id: string;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  news_at: Date;
  asked_at: Date | null;
  version: number;
}

export interface ProjectSeatTable {
  network_id: string;
  project_id: string;
  seat_id: string;
}

/** Rows are only added, and go with their project. */
export interface ProjectVersionTable extends ProjectContentTable {
  network_id: string;
  project_id: string;
  version: number;
  seat_names: Json<string[]>;
  edited_by: string;
  edited_at: Date;
}

/** Rows are only added, and go with their project. */
export interface ProjectUpdateTable {
  id: string;
  network_id: string;
  project_id: string;
  seat_id: string | null;
  seat_name: string;
  author_id: string;
  text: string;
  posted_at: Date;
}
